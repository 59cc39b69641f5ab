package org.filterscope.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Reads tar.gz archives from beginning to end. */
final class TarUnpacker {

    private static final int BLOCK = 10_240;
    private static final int RECORD = 512;
    private static final long HEADER_BYTES = 1 << 20;
    private static final int LASTING_HEADERS = 1 << 16;

    private final Archive archive;

    TarUnpacker(Archive archive) {
        this.archive = archive;
    }

    void unpack(Unpacking unpacking) throws IOException {
        try (CountedInput packed = new CountedInput(new BufferedInputStream(Files.newInputStream(archive.file())))) {
            Inflation inflation = new Inflation(archive, unpacking.limits(), packed::count);
            // headers are read into memory by the library, so a stream below it bounds them
            CountedInput plain = new CountedInput(gunzip(packed));
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(plain, BLOCK, RECORD, StandardCharsets.UTF_8.name(), false);
            for (TarArchiveEntry entry = next(tar, plain); entry != null; entry = next(tar, plain)) {
                inflation.beginFile(packed.count());
                unpack(entry, tar, unpacking, inflation);
            }
            drain(plain);
        }
    }

    private InputStream gunzip(InputStream packed) {
        try {
            return GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
        } catch (IOException e) {
            throw archive.damaged(e);
        }
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar, CountedInput plain) {
        plain.allow(HEADER_BYTES);
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            plain.allow(Long.MAX_VALUE);
            return entry == null ? null : checked(entry);
        } catch (IOException | IllegalArgumentException e) {
            throw archive.damaged(e);
        }
    }

    private TarArchiveEntry checked(TarArchiveEntry entry) throws IOException {
        if (!entry.isCheckSumOK()) {
            throw new IOException("the checksum of a header is wrong");
        }
        int lasting = 0;
        for (Map.Entry<String, String> header : entry.getExtraPaxHeaders().entrySet()) {
            lasting += header.getKey().length() + header.getValue().length();
        }
        if (lasting > LASTING_HEADERS) {
            throw new IOException("headers of " + lasting + " characters");
        }
        return entry;
    }

    private void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Unpacking unpacking, Inflation inflation)
            throws IOException {
        String raw = entry.getName();
        String kind = kind(entry);
        if (kind != null) {
            throw archive.refused(raw, "is " + kind, "pack plain files and folders only");
        }
        Optional<EntryName> name = unpacking.admit(raw, entry.isDirectory());
        if (entry.isDirectory()) {
            if (name.isPresent()) {
                unpacking.writeFolder(name.get());
            }
        } else if (name.isPresent()) {
            unpacking.writeFile(name.get(), tar, inflation);
        } else {
            unpacking.skipFile(raw, tar, inflation);
        }
    }

    /** What an entry is when it is neither a plain file nor a folder. */
    private static @Nullable String kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return "a link";
        }
        if (entry.isSparse()) {
            return "a file with holes";
        }
        byte type = entry.getLinkFlag();
        boolean plain = type == TarArchiveEntry.LF_NORMAL || type == TarArchiveEntry.LF_OLDNORM;
        return plain || type == TarArchiveEntry.LF_DIR ? null : "a device or something else that is no file";
    }

    /** The checksum of the whole comes last, after the padding. */
    private void drain(CountedInput plain) {
        plain.allow(HEADER_BYTES);
        try {
            plain.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw archive.damaged(e);
        }
    }
}
