package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;

/**
 * Files under the hash of their content: the same content lies there once, whole or not at all. Any number of threads may
 * use a store at the same time, and any number of servers. Each method throws {@link StorageUnavailableException} when the
 * store cannot be reached.
 */
sealed interface FileStore permits FolderStore, BucketStore {

    /** Reads a content to its end onto a disk of this machine, without keeping it yet; the stream stays open. */
    IncomingFile receive(InputStream content) throws IOException;

    /**
     * Takes files of this machine as they are, for the price of a few when they are small; nobody may write to them any
     * more. They stay where they are until they are kept.
     *
     * @return in the order given
     */
    List<IncomingFile> takeOverAll(List<Path> files) throws IOException;

    /** Takes one file of this machine whose content is known already. */
    IncomingFile takeOver(Path file, StoredFile content) throws IOException;

    /** Does what takes long about keeping contents, before anybody has to wait for it. */
    void bring(Collection<IncomingFile> incoming) throws IOException;

    /** Puts contents in their places, and makes those that are there already young again. */
    void keepAll(Collection<IncomingFile> incoming) throws IOException;

    /** Puts one content in its place. */
    default StoredFile keep(IncomingFile incoming) throws IOException {
        bring(List.of(incoming));
        keepAll(List.of(incoming));
        return incoming.content();
    }

    boolean holds(ContentHash hash) throws IOException;

    /**
     * Opens a content by a file of this machine, which is there for as long as that takes. What was opened may be read to
     * its end afterwards.
     *
     * @throws NoSuchFileException when the content is not there
     * @throws AlteredContentException when it is seen to be another one
     */
    <T> T open(ContentHash hash, Opening<T> opening) throws IOException;

    /** Begins to bring contents near that will be read soon; whether that works shows when they are read. */
    void expect(Collection<ContentHash> hashes);

    /** Whether the content is there and still has the hash it lies under; reads it to its end. */
    boolean verify(ContentHash hash) throws IOException;

    /** Removes contents and tells how many bytes that freed: none for one that was not there. */
    long deleteAll(Collection<ContentHash> hashes) throws IOException;

    /** The age of a content, or nothing when it is not there. */
    Optional<Instant> keptSince(ContentHash hash) throws IOException;

    /** All contents whose hash begins with two digits, such as {@code 0f}: a small part, however many there are. */
    List<ContentHash> shard(String digits) throws IOException;

    /** Removes what was received before an instant and never kept, as after a crash. */
    Removed deleteIncomingBefore(Instant instant) throws IOException;

    /** The name that the store was given, if it has one. */
    Optional<UUID> id() throws IOException;

    /** Names the store. */
    void name(UUID id) throws IOException;

    /** What one does with the file of a content to read it. */
    @FunctionalInterface
    interface Opening<T> {

        T of(Path file) throws IOException;
    }

    /**
     * Files that were removed.
     *
     * @param bytes their size together
     */
    record Removed(int files, long bytes) {

        /** Removes the files of a folder that were last written before an instant. */
        static Removed from(Path folder, Instant instant) throws IOException {
            int removed = 0;
            long bytes = 0;
            try (Stream<Path> files = Files.list(folder)) {
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
                long size = Files.size(file);
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(instant);
                return old && Files.deleteIfExists(file) ? size : -1;
            } catch (NoSuchFileException e) {
                return -1;
            }
        }
    }
}
