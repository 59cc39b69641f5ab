package org.filterscope.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files of the form tar.gz with any content, honest or not, made in memory. */
final class PackedTar {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar;

    private PackedTar() {
        try {
            tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), StandardCharsets.UTF_8.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    static PackedTar aTar() {
        return new PackedTar();
    }

    PackedTar withPosixNames() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return this;
    }

    PackedTar with(String name, String content) {
        return with(name, TarArchiveEntry.LF_NORMAL, content.getBytes(StandardCharsets.UTF_8));
    }

    PackedTar withFolder(String name) {
        return with(name, TarArchiveEntry.LF_DIR, new byte[0]);
    }

    PackedTar with(String name, byte type, byte[] content) {
        try {
            TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PackedTar withLink(String name, byte type, String target) {
        try {
            TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A header that holds for all entries after it. */
    PackedTar withHeaderForAll(String key, String value) {
        try {
            TarArchiveEntry entry =
                    new TarArchiveEntry("pax_global_header", TarArchiveEntry.LF_PAX_GLOBAL_EXTENDED_HEADER, true);
            entry.addPaxHeader(key, value);
            tar.putArchiveEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        try {
            tar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
