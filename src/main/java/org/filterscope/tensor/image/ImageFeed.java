package org.filterscope.tensor.image;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.InputShape;
import org.jspecify.annotations.Nullable;

/**
 * Hands out a list of image files as batches, in order, while other threads decode those to come. Memory is bounded by
 * the batches in flight and by the pixels being decoded, whatever the number of images. The batches are the same for
 * any number of threads. The feed itself is for one consumer.
 */
public final class ImageFeed implements AutoCloseable {

    private final List<Path> files;
    private final Preprocessing preprocessing;
    private final InputShape shape;
    private final FeedSettings settings;
    private final PictureWatcher watcher;
    private final MemoryGuard guard;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<float[]> spare = new ConcurrentLinkedQueue<>();
    private final Deque<BatchInProgress> ahead = new ArrayDeque<>();
    private final List<BrokenImage> broken = new ArrayList<>();
    private final int end;
    private int scheduled;
    private boolean closed;

    /** A decoder and a writer, both of which keep working memory and serve one thread at a time. */
    private record Worker(ImageDecoder decoder, InputWriter writer) {}

    private ImageFeed(
            List<Path> files,
            int begin,
            int end,
            Preprocessing preprocessing,
            InputShape shape,
            FeedSettings settings,
            PictureWatcher watcher) {
        this.files = List.copyOf(files);
        this.scheduled = Objects.checkFromToIndex(begin, end, files.size());
        this.end = end;
        this.preprocessing = preprocessing;
        this.shape = shape;
        this.settings = settings;
        this.watcher = watcher;
        guard = new MemoryGuard(settings.decodingBytes());
        threads = Executors.newFixedThreadPool(
                settings.threads(),
                Thread.ofPlatform().name("image-decoder-", 1).daemon().factory());
    }

    /**
     * Opens a feed and begins to decode.
     *
     * @throws RefusedException when the preprocessing does not fit the shape
     */
    public static ImageFeed open(
            List<Path> files, Preprocessing preprocessing, InputShape shape, FeedSettings settings) {
        return open(files, 0, files.size(), preprocessing, shape, settings, PictureWatcher.NONE);
    }

    /**
     * Opens a feed of a part of the files. Where the part begins after whole batches its batches are those that a feed of
     * all files would give.
     *
     * @param begin place of the first file
     * @param end place after the last file
     * @param watcher sees every picture on the way
     * @throws RefusedException when the preprocessing does not fit the shape
     */
    public static ImageFeed open(
            List<Path> files,
            int begin,
            int end,
            Preprocessing preprocessing,
            InputShape shape,
            FeedSettings settings,
            PictureWatcher watcher) {
        Placement.of(shape.width(), shape.height(), preprocessing, shape);
        ImageFeed feed = new ImageFeed(files, begin, end, preprocessing, shape, settings, watcher);
        feed.fillUp();
        return feed;
    }

    /**
     * Waits for the next batch.
     *
     * @return the batch; nothing after the last one
     * @throws InterruptedException when the consumer is interrupted; close the feed then
     * @throws IllegalStateException when the feed is closed, or when decoding failed for a reason that is not the
     *     file's
     */
    public Optional<PictureBatch> next() throws InterruptedException {
        while (true) {
            if (closed) {
                throw new IllegalStateException("the feed is closed");
            }
            @Nullable BatchInProgress head = ahead.peek();
            if (head == null) {
                return Optional.empty();
            }
            head.await();
            ahead.remove();
            raise(head.failure());
            Optional<PictureBatch> batch = finish(head);
            fillUp();
            if (batch.isPresent()) {
                return batch;
            }
        }
    }

    /** The files that gave no picture, in order, of all batches handed out so far. */
    public List<BrokenImage> broken() {
        return List.copyOf(broken);
    }

    private static void raise(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RefusedException refused -> throw refused;
            default -> throw new IllegalStateException("images could not be decoded: " + failure.getMessage(), failure);
        }
    }

    private void fillUp() {
        while (ahead.size() < settings.batchesAhead() && scheduled < end) {
            int next = Math.min(scheduled + settings.batchSize(), end);
            float[] pixels = spare.poll();
            BatchInProgress batch = new BatchInProgress(
                    files.subList(scheduled, next),
                    scheduled,
                    pixels == null ? new float[Math.multiplyExact(settings.batchSize(), shape.values())] : pixels);
            ahead.add(batch);
            scheduled = next;
            for (int place = 0; place < batch.size(); place++) {
                int each = place;
                threads.execute(() -> work(batch, each));
            }
        }
    }

    private void work(BatchInProgress batch, int place) {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker(new ImageDecoder(settings.maxPixels(), guard), new InputWriter(preprocessing, shape));
        }
        try {
            InputWriter writer = worker.writer();
            worker.decoder()
                    .decode(batch.file(place), picture -> {
                        writer.write(picture, batch.pixels(), place * shape.values());
                        watcher.see(batch.firstIndex() + place, picture);
                        batch.filled(place, writer.placement(picture));
                    })
                    .ifPresent(image -> batch.broken(place, image));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            batch.failed(e);
        } catch (RuntimeException | Error e) {
            batch.failed(e);
        } finally {
            idle.add(worker);
            batch.done();
        }
    }

    /** Closes the gaps that broken images left. */
    private Optional<PictureBatch> finish(BatchInProgress batch) {
        List<BatchPicture> pictures = new ArrayList<>();
        int values = shape.values();
        for (int place = 0; place < batch.size(); place++) {
            switch (batch.outcome(place)) {
                case Placement placement -> {
                    int target = pictures.size();
                    if (target < place) {
                        System.arraycopy(batch.pixels(), place * values, batch.pixels(), target * values, values);
                    }
                    pictures.add(new BatchPicture(batch.firstIndex() + place, batch.file(place), placement));
                }
                case BrokenImage image -> broken.add(image);
                case null, default -> throw new IllegalStateException("an image was passed over");
            }
        }
        if (pictures.isEmpty()) {
            spare.add(batch.pixels());
            return Optional.empty();
        }
        if (pictures.size() == settings.batchSize()) {
            return Optional.of(new PictureBatch(shape, pictures, batch.pixels(), () -> spare.add(batch.pixels())));
        }
        float[] exact = Arrays.copyOf(batch.pixels(), pictures.size() * values);
        spare.add(batch.pixels());
        return Optional.of(new PictureBatch(shape, pictures, exact, () -> {}));
    }

    /** Ends all threads; those in the middle of a picture finish it first. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        threads.shutdownNow();
        threads.close();
        idle.forEach(worker -> worker.decoder().close());
        ahead.clear();
        spare.clear();
    }
}
