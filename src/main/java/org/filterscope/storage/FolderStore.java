package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;

/**
 * A store in a folder, {@code ab/abcdef…}. Servers that share the folder meet in the database before they change it, and
 * each receives under names of its own.
 */
final class FolderStore implements FileStore {

    private static final String INCOMING = "incoming";
    private static final String NAME = "filterscope-store";
    private static final int SHARD_DIGITS = 2;
    private static final int FILES_AT_ONCE = 16;

    private final Path folder;
    private final Clock clock;

    /** @param folder where the files lie; it is made when there is none */
    FolderStore(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder.resolve(INCOMING));
    }

    /** Where a content lies, if it is there. */
    Path path(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, SHARD_DIGITS)).resolve(hash.hex());
    }

    @Override
    public IncomingFile receive(InputStream content) throws IOException {
        try {
            return IncomingFile.write(content, folder.resolve(INCOMING));
        } catch (IOException e) {
            requireReachable();
            throw e;
        }
    }

    /** A file on the disk of the store is not copied. */
    @Override
    public List<IncomingFile> takeOverAll(List<Path> files) throws IOException {
        requireReachable();
        Map<Path, Boolean> near = new HashMap<>();
        for (Path file : files) {
            Path above = Objects.requireNonNull(file.toAbsolutePath().getParent());
            if (!near.containsKey(above)) {
                near.put(above, isOnSameDisk(above));
            }
        }
        return ManyAtOnce.map(files, FILES_AT_ONCE, file -> {
            requirePlain(file);
            return Boolean.TRUE.equals(near.get(file.toAbsolutePath().getParent()))
                    ? safe(file, new StoredFile(ContentHash.of(file), Files.size(file)))
                    : copied(file);
        });
    }

    @Override
    public IncomingFile takeOver(Path file, StoredFile content) throws IOException {
        requireReachable();
        requirePlain(file);
        return isOnSameDisk(file) ? safe(file, content) : copied(file);
    }

    private static void requirePlain(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString(), null, "not a plain file");
        }
    }

    private boolean isOnSameDisk(Path other) throws IOException {
        return Files.getFileStore(folder).equals(Files.getFileStore(other));
    }

    private static IncomingFile safe(Path file, StoredFile content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new IncomingFile(content, file);
    }

    private IncomingFile copied(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return receive(content);
        }
    }

    /** All that takes long was done when the files were received. */
    @Override
    public void bring(Collection<IncomingFile> incoming) {
        requireReachable();
    }

    @Override
    public void keepAll(Collection<IncomingFile> incoming) throws IOException {
        try {
            moveAll(incoming);
        } catch (IOException e) {
            requireReachable();
            throw e;
        }
    }

    private void moveAll(Collection<IncomingFile> incoming) throws IOException {
        Set<Path> changed = new HashSet<>();
        for (IncomingFile each : incoming) {
            Path target = path(each.content().hash());
            if (isWhole(target, each.content().bytes()) && rejuvenate(target)) {
                each.close();
            } else {
                changed.add(createShard(target));
                rejuvenate(each.path());
                move(each.path(), target);
            }
        }
        for (Path shard : changed) {
            force(shard);
        }
    }

    private void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // one disk in two places, between which nothing can be moved
            Files.move(copied(file).path(), target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(file);
        }
    }

    /** Whether the file was still there. */
    private boolean rejuvenate(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isWhole(Path file, long bytes) throws IOException {
        try {
            return Files.size(file) == bytes;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path createShard(Path target) throws IOException {
        Path shard = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(shard)) {
            // with the folder above it, a shared disk that is gone would be taken for an empty one
            try {
                Files.createDirectory(shard);
            } catch (FileAlreadyExistsException e) {
                return shard;
            }
            force(folder);
        }
        return shard;
    }

    /** Makes the names in a folder outlive a power failure. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean holds(ContentHash hash) {
        requireReachable();
        return Files.isRegularFile(path(hash), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public <T> T open(ContentHash hash, Opening<T> opening) throws IOException {
        try {
            return opening.of(path(hash));
        } catch (IOException e) {
            requireReachable();
            throw e;
        }
    }

    /** The files are as near as they can be. */
    @Override
    public void expect(Collection<ContentHash> hashes) {}

    @Override
    public boolean verify(ContentHash hash) throws IOException {
        try {
            return open(hash, ContentHash::of).equals(hash);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public long deleteAll(Collection<ContentHash> hashes) throws IOException {
        requireReachable();
        long freed = 0;
        for (ContentHash each : hashes) {
            freed += delete(path(each));
        }
        return freed;
    }

    private static long delete(Path file) throws IOException {
        try {
            long bytes = Files.size(file);
            return Files.deleteIfExists(file) ? bytes : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    @Override
    public Optional<Instant> keptSince(ContentHash hash) throws IOException {
        requireReachable();
        try {
            return Optional.of(Files.getLastModifiedTime(path(hash)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<ContentHash> shard(String digits) throws IOException {
        requireReachable();
        Path shard = folder.resolve(digits);
        if (!Files.isDirectory(shard)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(shard)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(digits) && ContentHash.isHex(name))
                    .map(ContentHash::new)
                    .toList();
        }
    }

    @Override
    public Removed deleteIncomingBefore(Instant instant) throws IOException {
        requireReachable();
        return Removed.from(folder.resolve(INCOMING), instant);
    }

    @Override
    public Optional<UUID> id() throws IOException {
        requireReachable();
        try {
            return Optional.of(
                    UUID.fromString(Files.readString(folder.resolve(NAME)).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void name(UUID id) throws IOException {
        requireReachable();
        Path written = folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
        Files.writeString(written, id + "\n");
        Files.move(written, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /** A folder without the one for what comes in is the place of a shared disk that is not there now. */
    private void requireReachable() {
        if (!Files.isDirectory(folder.resolve(INCOMING))) {
            throw StorageUnavailableException.of(
                    toString(), "the folder is not there", new NoSuchFileException(folder.toString()));
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
