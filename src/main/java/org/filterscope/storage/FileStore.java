package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Sha256;

/**
 * Files on disk under the hash of their content, {@code ab/abcdef…}: the same content lies there once, whole or not at
 * all. Any number of threads may use a store at the same time.
 */
final class FileStore {

    private static final String INCOMING = "incoming";
    private static final int SHARD_DIGITS = 2;
    private static final int PIECE = 1 << 16;
    private static final int FILES_AT_ONCE = 16;

    private final Path folder;
    private final Clock clock;

    /** @param folder where the files lie; it is made when there is none */
    FileStore(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder.resolve(INCOMING));
    }

    /** Where a content lies, if it is there. */
    Path path(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, SHARD_DIGITS)).resolve(hash.hex());
    }

    /** Reads a content to its end onto the disk, without keeping it yet; the stream stays open. */
    IncomingFile receive(InputStream content) throws IOException {
        Path target = folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = Sha256.start();
            byte[] piece = new byte[PIECE];
            long bytes = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(piece, 0, read); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                bytes += read;
            }
            channel.force(true);
            whole = true;
            return new IncomingFile(new StoredFile(new ContentHash(Sha256.hex(digest)), bytes), target);
        } finally {
            if (!whole) {
                Files.deleteIfExists(target);
            }
        }
    }

    /** Takes a file that lies on the same disk as it is, without copying it; nobody may write to it any more. */
    IncomingFile takeOver(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString(), null, "not a plain file");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new IncomingFile(new StoredFile(ContentHash.of(file), Files.size(file)), file);
    }

    /**
     * Takes many files over. Several at a time, since a disk needs hardly longer to make many files safe than one.
     *
     * @return in the order given
     */
    List<IncomingFile> takeOverAll(List<Path> files) throws IOException {
        List<Callable<IncomingFile>> tasks = new ArrayList<>();
        files.forEach(file -> tasks.add(() -> takeOver(file)));
        List<IncomingFile> taken = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(FILES_AT_ONCE, Thread.ofVirtual().factory())) {
            for (Future<IncomingFile> each : threads.invokeAll(tasks)) {
                taken.add(each.get());
            }
            return taken;
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? "unknown" : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("stopped while files were kept").initCause(e);
        }
    }

    /** Puts a received content in its place, and makes one that is already there young again. */
    StoredFile keep(IncomingFile incoming) throws IOException {
        keepAll(List.of(incoming));
        return incoming.content();
    }

    /** Puts many contents in their places, for the price of a few when they are small. */
    void keepAll(Collection<IncomingFile> incoming) throws IOException {
        Set<Path> changed = new HashSet<>();
        for (IncomingFile each : incoming) {
            Path target = path(each.content().hash());
            if (isWhole(target, each.content().bytes()) && rejuvenate(target)) {
                each.close();
            } else {
                changed.add(createShard(target));
                rejuvenate(each.path());
                Files.move(each.path(), target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path shard : changed) {
            force(shard);
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
            Files.createDirectories(shard);
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

    boolean holds(ContentHash hash) {
        return Files.isRegularFile(path(hash), LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws NoSuchFileException when the content is not there */
    InputStream open(ContentHash hash) throws IOException {
        return Files.newInputStream(path(hash), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the content is there and still has the hash it lies under; reads it to its end. */
    boolean verify(ContentHash hash) throws IOException {
        try {
            return ContentHash.of(path(hash)).equals(hash);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Removes a content and tells how many bytes that freed: none when it was not there. */
    long delete(ContentHash hash) throws IOException {
        Path file = path(hash);
        try {
            long bytes = Files.size(file);
            return Files.deleteIfExists(file) ? bytes : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** The age of a content's file, or nothing when it is not there. */
    Optional<Instant> keptSince(ContentHash hash) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(path(hash)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** All contents whose hash begins with two digits, such as {@code 0f}: a small part, however many there are. */
    List<ContentHash> shard(String digits) throws IOException {
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

    /** Removes what was received before an instant and never kept, as after a crash. */
    Removed deleteIncomingBefore(Instant instant) throws IOException {
        int removed = 0;
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder.resolve(INCOMING))) {
            for (Path file : files.toList()) {
                long size = deleteIfBefore(file, instant);
                removed += size < 0 ? 0 : 1;
                bytes += Math.max(0, size);
            }
        }
        return new Removed(removed, bytes);
    }

    /** The size of the file that was removed, or -1 when it was left or is gone already. */
    private static long deleteIfBefore(Path file, Instant instant) throws IOException {
        try {
            long bytes = Files.size(file);
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(instant);
            return old && Files.deleteIfExists(file) ? bytes : -1;
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    /**
     * Files that were removed.
     *
     * @param bytes their size together
     */
    record Removed(int files, long bytes) {}
}
