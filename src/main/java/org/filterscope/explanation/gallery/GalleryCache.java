package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.filterscope.explanation.KeptExplanation;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ScratchFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What galleries are fed with, as files that are made when they are first asked for: each is made once, however many ask at
 * the same time. The galleries looked at last are kept until the server stops; nothing of them is held in memory.
 */
@Component
class GalleryCache implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GalleryCache.class);

    private static final int MOST_GALLERIES = 24;

    /** Whoever was just told where a file lies is given time to open it. */
    private static final Duration IN_USE = Duration.ofMinutes(1);

    private final WorkFolders work;
    private final Clock clock;
    private final Map<Path, ReentrantLock> making = new ConcurrentHashMap<>();
    private final Map<String, Instant> lookedAt = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<ScratchFolder> folder = Optional.empty();

    GalleryCache(WorkFolders work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Makes a file or a folder. */
    @FunctionalInterface
    interface Maker {

        /**
         * Makes it.
         *
         * @param target where; nothing is there yet
         */
        void make(Path target) throws IOException;
    }

    /** Where a file or folder of a gallery lies, made now if it has to be. */
    Path get(KeptExplanation explanation, String name, Maker maker) {
        Path target = gallery(explanation).resolve(name);
        if (Files.exists(target)) {
            return target;
        }
        ReentrantLock lock = making.computeIfAbsent(target, _ -> new ReentrantLock());
        lock.lock();
        try {
            if (!Files.exists(target)) {
                make(target, maker);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the gallery cannot be written", e);
        } finally {
            making.remove(target, lock);
            lock.unlock();
        }
    }

    private static void make(Path target, Maker maker) throws IOException {
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(".unfinished-" + UUID.randomUUID());
        try {
            maker.make(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            ScratchFolder.delete(unfinished);
        }
    }

    private synchronized Path gallery(KeptExplanation explanation) {
        ScratchFolder all = folder.orElseGet(work::create);
        folder = Optional.of(all);
        String gallery = explanation.id() + "-" + explanation.version();
        lookedAt.put(gallery, clock.instant());
        forget(all);
        return all.path().resolve(gallery);
    }

    private void forget(ScratchFolder all) {
        List<String> gone = new ArrayList<>();
        Instant until = clock.instant().minus(IN_USE);
        for (Iterator<Map.Entry<String, Instant>> oldest = lookedAt.entrySet().iterator();
                lookedAt.size() > MOST_GALLERIES && oldest.hasNext(); ) {
            Map.Entry<String, Instant> gallery = oldest.next();
            if (gallery.getValue().isAfter(until)) {
                break;
            }
            oldest.remove();
            gone.add(gallery.getKey());
        }
        gone.forEach(gallery -> delete(all.path().resolve(gallery)));
    }

    private static void delete(Path gallery) {
        try {
            ScratchFolder.delete(gallery);
        } catch (IOException e) {
            LOG.warn("{} is no longer needed and cannot be removed", gallery, e);
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (folder.isPresent()) {
            folder.get().close();
            folder = Optional.empty();
        }
    }
}
