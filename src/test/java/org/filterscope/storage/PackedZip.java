package org.filterscope.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zip files of any content, honest or not, made in memory. */
final class PackedZip {

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    private PackedZip() {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        zip.setEncoding(StandardCharsets.UTF_8.name());
    }

    static PackedZip aZip() {
        return new PackedZip();
    }

    PackedZip asZip64() {
        zip.setUseZip64(Zip64Mode.Always);
        return this;
    }

    PackedZip withNamesIn(String encoding) {
        zip.setEncoding(encoding);
        zip.setUseLanguageEncodingFlag(false);
        return this;
    }

    PackedZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8), UnixStat.FILE_FLAG | 0644);
    }

    PackedZip with(String name, byte[] content) {
        return with(name, content, UnixStat.FILE_FLAG | 0644);
    }

    PackedZip withLink(String name, String target) {
        return with(name, target.getBytes(StandardCharsets.UTF_8), UnixStat.LINK_FLAG | 0777);
    }

    PackedZip with(String name, byte[] content, int mode) {
        try {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where the first entry of the central directory begins. */
    static int directory(byte[] zip) {
        return find(zip, ENTRY);
    }

    /** Where the end record begins. */
    static int end(byte[] zip) {
        return find(zip, END);
    }

    private static int find(byte[] zip, int signature) {
        ByteBuffer buffer = littleEndian(zip);
        int at = 0;
        while (buffer.getInt(at) != signature) {
            at++;
        }
        return at;
    }

    static ByteBuffer littleEndian(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same file with its only entry listed a second time, under another name of the same length, over the same content. */
    static byte[] listedTwice(byte[] zip, String otherName) {
        int directory = directory(zip);
        int end = end(zip);
        byte[] twice = new byte[zip.length + end - directory];
        System.arraycopy(zip, 0, twice, 0, end);
        System.arraycopy(zip, directory, twice, end, zip.length - directory);
        byte[] name = otherName.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, twice, end + 46, name.length);
        int newEnd = end + end - directory;
        littleEndian(twice)
                .putShort(newEnd + 8, (short) 2)
                .putShort(newEnd + 10, (short) 2)
                .putInt(newEnd + 12, 2 * (end - directory));
        return twice;
    }
}
