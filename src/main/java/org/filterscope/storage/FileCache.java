package org.filterscope.storage;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents of a store that is elsewhere, on a disk of this machine. Each comes once however many ask for it at the same
 * time, and is whole or not there. Beyond the limit those leave first that nobody has asked for the longest; one that is
 * being opened stays, and so does the youngest, whatever its size.
 */
final class FileCache {

    private static final Logger LOG = LoggerFactory.getLogger(FileCache.class);
    private static final int SHARD_DIGITS = 2;

    private final Path folder;
    private final Path incoming;
    private final long limit;
    private final Source source;
    private final Map<ContentHash, CachedFile> files = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Where contents come from. */
    @FunctionalInterface
    interface Source {

        /** Writes a content into a file that does not exist yet, and makes sure that it is the right one. */
        void fetch(ContentHash hash, Path target) throws IOException;
    }

    /** @param folder of this cache alone; what an earlier one left there is used again once it was read and found right */
    FileCache(Path folder, long limit, Source source) throws IOException {
        this.folder = folder.resolve("kept");
        this.incoming = folder.resolve("incoming");
        this.limit = limit;
        this.source = source;
        ScratchFolder.delete(incoming);
        Files.createDirectories(incoming);
        Files.createDirectories(this.folder);
        for (Path each : byAge()) {
            CachedFile left = CachedFile.left(new ContentHash(each.getFileName().toString()), Files.size(each));
            files.put(left.hash(), left);
            bytes += left.bytes();
        }
        evict();
    }

    private List<Path> byAge() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> left = new ArrayList<>(tree.filter(Files::isRegularFile)
                    .filter(file -> ContentHash.isHex(file.getFileName().toString()))
                    .toList());
            Map<Path, Long> ages = new LinkedHashMap<>();
            for (Path each : left) {
                ages.put(each, Files.getLastModifiedTime(each).toMillis());
            }
            left.sort(Comparator.comparing(ages::get));
            return left;
        }
    }

    /** Where contents may be received that are to be adopted. */
    Path incoming() {
        return incoming;
    }

    private Path path(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, SHARD_DIGITS)).resolve(hash.hex());
    }

    /** Opens a content, which comes first if it is not here. */
    <T> T open(ContentHash hash, FileStore.Opening<T> opening) throws IOException {
        CachedFile held = hold(hash);
        try {
            return opening.of(path(hash));
        } catch (NoSuchFileException e) {
            forget(held);
        } finally {
            release(held);
        }
        // somebody tidied the folder by hand
        CachedFile again = hold(hash);
        try {
            return opening.of(path(hash));
        } finally {
            release(again);
        }
    }

    /** Whether a content is here or on its way. */
    synchronized boolean knows(ContentHash hash) {
        return files.containsKey(hash);
    }

    /** Brings a content near. */
    void fetch(ContentHash hash) throws IOException {
        release(hold(hash));
    }

    private CachedFile hold(ContentHash hash) throws IOException {
        CachedFile file;
        synchronized (this) {
            file = files.computeIfAbsent(hash, CachedFile::coming);
            file.enter();
        }
        boolean here = false;
        try {
            file.arrive(() -> arrival(file));
            here = true;
            return file;
        } finally {
            if (!here) {
                release(file);
            }
        }
    }

    /** Brings a content here, unless it lies here from an earlier run, and tells its size. */
    private long arrival(CachedFile file) throws IOException {
        Path target = path(file.hash());
        if (!Files.exists(target) || !ContentHash.of(target).equals(file.hash())) {
            Path coming = incoming.resolve(UUID.randomUUID().toString());
            try {
                source.fetch(file.hash(), coming);
                place(coming, target);
            } finally {
                Files.deleteIfExists(coming);
            }
        }
        return counted(file, Files.size(target));
    }

    private synchronized long counted(CachedFile file, long size) {
        bytes += size - file.bytes();
        return size;
    }

    private static void place(Path from, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes a file for a content that is in the store now, without copying it, or removes it. */
    void adopt(ContentHash hash, Path file) throws IOException {
        CachedFile adopted = CachedFile.coming(hash);
        synchronized (this) {
            if (files.putIfAbsent(hash, adopted) != null) {
                Files.deleteIfExists(file);
                return;
            }
            adopted.enter();
        }
        try {
            adopted.arrive(() -> {
                place(file, path(hash));
                return counted(adopted, Files.size(path(hash)));
            });
        } catch (AtomicMoveNotSupportedException e) {
            // on another disk than the cache: it comes from the store when it is asked for
            Files.deleteIfExists(file);
        } finally {
            release(adopted);
        }
    }

    private synchronized void forget(CachedFile file) {
        if (files.remove(file.hash(), file)) {
            bytes -= file.bytes();
        }
    }

    private synchronized void release(CachedFile file) {
        file.leave();
        if (!file.isHeld() && !file.isHere()) {
            forget(file);
        }
        evict();
    }

    /** Removes a content that was removed from the store. */
    synchronized void remove(ContentHash hash) {
        CachedFile file = files.get(hash);
        if (file != null && !file.isHeld()) {
            delete(file);
            forget(file);
        }
    }

    /** How much there is. */
    synchronized long bytes() {
        return bytes;
    }

    private void evict() {
        int left = files.size();
        for (Iterator<CachedFile> oldest = files.values().iterator(); bytes > limit && left > 1; left--) {
            CachedFile file = oldest.next();
            if (!file.isHeld() && delete(file)) {
                oldest.remove();
                bytes -= file.bytes();
            }
        }
    }

    /** Whether it is gone: where files cannot be removed under their readers, it is tried again later. */
    private boolean delete(CachedFile file) {
        try {
            Files.deleteIfExists(path(file.hash()));
            return true;
        } catch (IOException e) {
            LOG.debug("A cached file cannot be removed now", e);
            return false;
        }
    }
}
