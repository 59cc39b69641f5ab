package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.filterscope.dataset.likeness.PictureHasher;
import org.filterscope.job.JobCancelledException;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.MemoryGuard;

/**
 * Decodes picture files with several threads, and hands out what became of them in order, ready to be kept. What is in
 * memory at a time is bounded by the pictures being decoded, whatever the number of files.
 */
final class ImageIntake implements AutoCloseable {

    /** Enough to go on decoding while some hundred files are being kept. */
    private static final int AHEAD = 1000;

    private static final long DECODING_BYTES = 256L << 20;

    private final Path work;
    private final LastLook look;
    private final boolean movable;
    private final AtomicLong copies = new AtomicLong();
    private final MemoryGuard guard = new MemoryGuard(DECODING_BYTES);
    private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("image-intake-", 1).daemon().factory());

    /**
     * An intake that puts what is to be kept into a folder.
     *
     * @param work an empty folder on the disk on which files are kept
     * @param look is asked for each picture just before it is read
     * @param movable whether the picture files lie on this disk too and may be moved away; else they are copied
     */
    ImageIntake(Path work, LastLook look, boolean movable) {
        this.work = work;
        this.look = look;
        this.movable = movable;
    }

    /** Takes the results, in the order of the files. */
    interface Receiver {
        void taken(int index, TakenImage image);
    }

    /** Tools that keep working memory and serve one thread at a time. */
    private record Worker(ImageDecoder decoder, PictureHasher hasher, Thumbnailer thumbnailer) {}

    void take(List<Path> pictures, Receiver receiver) {
        Deque<Future<TakenImage>> ahead = new ArrayDeque<>();
        int submitted = 0;
        for (int index = 0; index < pictures.size(); index++) {
            for (; submitted < pictures.size() && ahead.size() < AHEAD; submitted++) {
                Path picture = pictures.get(submitted);
                ahead.add(threads.submit(() -> work(picture)));
            }
            receiver.taken(index, result(ahead.remove()));
        }
    }

    private static TakenImage result(Future<TakenImage> future) {
        try {
            return future.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new JobCancelledException();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case IOException fault -> throw new UncheckedIOException(fault);
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private TakenImage work(Path picture) throws InterruptedException, IOException {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker(
                    new ImageDecoder(ImageDecoder.DEFAULT_MAX_PIXELS, guard), new PictureHasher(), new Thumbnailer());
        }
        try {
            return work(look.at(picture), worker);
        } finally {
            idle.add(worker);
        }
    }

    private TakenImage work(Path picture, Worker worker) throws InterruptedException, IOException {
        Path thumbnail = work.resolve(copies.incrementAndGet() + ".small");
        TakenImage.Whole[] taken = new TakenImage.Whole[1];
        Optional<BrokenImage> broken = worker.decoder().decode(picture, pixels -> {
            worker.thumbnailer().write(pixels, thumbnail);
            taken[0] = new TakenImage.Whole(
                    picture, pixels.width(), pixels.height(), worker.hasher().hash(pixels), thumbnail);
        });
        if (broken.isPresent()) {
            return new TakenImage.Broken(broken.get().reason());
        }
        return movable ? taken[0] : copied(taken[0]);
    }

    private TakenImage copied(TakenImage.Whole taken) throws IOException {
        Path target = work.resolve(copies.incrementAndGet() + ".whole");
        Path copy = Files.copy(taken.file(), target, LinkOption.NOFOLLOW_LINKS);
        return new TakenImage.Whole(copy, taken.width(), taken.height(), taken.likeness(), taken.thumbnail());
    }

    /** Ends all threads; those in the middle of a picture finish it first. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        idle.forEach(worker -> {
            worker.decoder().close();
            worker.thumbnailer().close();
        });
    }
}
