package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads zip archives by their central directory, in the order in which the entries lie in the file. */
final class ZipUnpacker {

    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final Archive archive;
    private final ArchiveLimits limits;
    private long packed;

    ZipUnpacker(Archive archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    void unpack(Unpacking unpacking) throws IOException {
        // the library reads the whole directory into memory, so its length is looked at first
        int entries = countEntries();
        if (entries > limits.entries()) {
            throw archive.refused("it has more than " + limits.entries() + " entries", "pack less into one archive");
        }
        try (ZipFile zip = open()) {
            Inflation inflation = new Inflation(archive, limits, () -> packed);
            long end = 0;
            for (Enumeration<ZipArchiveEntry> each = zip.getEntriesInPhysicalOrder(); each.hasMoreElements(); ) {
                ZipArchiveEntry entry = each.nextElement();
                if (entry.getLocalHeaderOffset() < end) {
                    throw archive.refused(name(entry), "shares its content with another one", "pack the archive again");
                }
                locate(zip, entry);
                inflation.beginFile(packed);
                packed += entry.getCompressedSize();
                unpack(zip, entry, unpacking, inflation);
                end = entry.getDataOffset() + entry.getCompressedSize();
            }
        }
    }

    private int countEntries() {
        try {
            return CentralDirectory.countEntries(archive.file(), limits.entries());
        } catch (IOException e) {
            throw archive.damaged(e);
        }
    }

    private ZipFile open() {
        try {
            return ZipFile.builder()
                    .setPath(archive.file())
                    .setCharset(StandardCharsets.UTF_8)
                    .setUseUnicodeExtraFields(false)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw archive.damaged(e);
        }
    }

    /** Finds where the content of an entry begins, which only the header before it tells. */
    private void locate(ZipFile zip, ZipArchiveEntry entry) {
        try {
            zip.getRawInputStream(entry);
        } catch (IOException e) {
            throw archive.damaged(e);
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry, Unpacking unpacking, Inflation inflation)
            throws IOException {
        String raw = name(entry);
        refuseSpecial(entry, raw);
        Optional<EntryName> name = unpacking.admit(raw, entry.isDirectory());
        if (entry.isDirectory()) {
            if (name.isPresent()) {
                unpacking.writeFolder(name.get());
            }
            return;
        }
        if (name.isEmpty()) {
            return;
        }
        try (InputStream content = content(zip, entry)) {
            long checksum = unpacking.writeFile(name.get(), content, inflation);
            if (inflation.fileBytes() != entry.getSize() || checksum != entry.getCrc()) {
                throw archive.damaged(new IOException("size or checksum of " + raw + " is wrong"));
            }
        }
    }

    private void refuseSpecial(ZipArchiveEntry entry, String raw) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw archive.refused(raw, "is encrypted", "pack the archive again without a password");
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw archive.refused(raw, "is packed by a rare method", "pack the archive again with plain settings");
        }
        int type = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
        if (type == UnixStat.LINK_FLAG) {
            throw archive.refused(raw, "is a link", "pack plain files and folders only");
        }
        if (type != 0 && type != UnixStat.FILE_FLAG && type != UnixStat.DIR_FLAG) {
            throw archive.refused(
                    raw, "is a device or something else that is no file", "pack plain files and folders only");
        }
        if (entry.isDirectory() && entry.getSize() > 0) {
            throw archive.refused(raw, "is a folder with content", "pack the archive again");
        }
    }

    private InputStream content(ZipFile zip, ZipArchiveEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw archive.damaged(e);
        }
    }

    /** Names are UTF-8, whether flagged so or not; those of old programs that are not are in the code page of the format. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return OLD_NAMES.decode(ByteBuffer.wrap(raw)).toString();
        }
    }
}
