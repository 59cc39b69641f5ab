package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;

/** The writing side of unpacking: entries come in one after another, and each is written only after all rules held. */
final class Unpacking {

    private static final int PIECE = 1 << 16;

    private final Archive archive;
    private final Path folder;
    private final ArchiveLimits limits;
    private final EntryRules rules;
    private final byte[] piece = new byte[PIECE];
    private int entries;
    private int files;
    private long bytes;

    Unpacking(Archive archive, Path folder, ArchiveLimits limits) {
        this.archive = archive;
        this.folder = folder;
        this.limits = limits;
        this.rules = new EntryRules(archive, limits);
    }

    ArchiveLimits limits() {
        return limits;
    }

    /** Counts an entry and gives it its place; nothing when it is not to be written. */
    Optional<EntryName> admit(String rawName, boolean isFolder) {
        entries++;
        if (entries > limits.entries()) {
            throw archive.refused("it has more than " + limits.entries() + " entries", "pack less into one archive");
        }
        Optional<EntryName> name = rules.read(rawName);
        if (name.isEmpty() && !isFolder) {
            throw archive.refused(rawName, "is a file without a name", "pack the archive again");
        }
        Optional<EntryName> wanted = name.filter(each -> !each.isLitter());
        wanted.ifPresent(each -> rules.claim(each, isFolder));
        return wanted;
    }

    void writeFolder(EntryName name) throws IOException {
        Files.createDirectories(name.below(folder));
    }

    /** Writes a file and gives the checksum of what it held. */
    long writeFile(EntryName name, InputStream content, Inflation inflation) throws IOException {
        Path target = name.below(folder);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        CRC32 checksum = new CRC32();
        try (OutputStream out =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = read(content); read >= 0; read = read(content)) {
                inflation.add(read, name.toString());
                checksum.update(piece, 0, read);
                out.write(piece, 0, read);
                bytes += read;
            }
        }
        files++;
        return checksum.getValue();
    }

    /** Reads a file to its end without writing it. */
    void skipFile(String name, InputStream content, Inflation inflation) {
        for (int read = read(content); read >= 0; read = read(content)) {
            inflation.add(read, name);
        }
    }

    /** What goes wrong while reading is the archive's fault; what goes wrong while writing is not. */
    private int read(InputStream content) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped while unpacking");
        }
        try {
            return content.read(piece);
        } catch (IOException e) {
            throw archive.damaged(e);
        }
    }

    UnpackedArchive result() {
        if (files == 0) {
            throw archive.refused("it holds no files", "pack the folder again");
        }
        return new UnpackedArchive(folder, files, bytes);
    }
}
