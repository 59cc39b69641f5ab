package org.filterscope.tensor.image;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
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
    private final MemoryGuard guard;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<float[]> spare = new ConcurrentLinkedQueue<>();
    private final Deque<BatchInProgress> ahead = new ArrayDeque<>();
    private final List<BrokenImage> broken = new ArrayList<>();
    private int scheduled;
    private boolean closed;

    /** A decoder and a writer, both of which keep working memory and serve one thread at a time. */
    private record Worker(ImageDecoder decoder, InputWriter writer) {}

    private ImageFeed(List<Path> files, Preprocessing preprocessing, InputShape shape, FeedSettings settings) {
        this.files = List.copyOf(files);
        this.preprocessing = preprocessing;
        this.shape = shape;
        this.settings = settings;
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
        Placement.of(shape.width(), shape.height(), preprocessing, shape);
        ImageFeed feed = new ImageFeed(files, preprocessing, shape, settings);
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

    /** Number of files in the list, broken ones included. */
    public int size() {
        return files.size();
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
        while (ahead.size() < settings.batchesAhead() && scheduled < files.size()) {
            int end = Math.min(scheduled + settings.batchSize(), files.size());
            float[] pixels = spare.poll();
            BatchInProgress batch = new BatchInProgress(
                    files.subList(scheduled, end),
                    scheduled,
                    pixels == null ? new float[Math.multiplyExact(settings.batchSize(), shape.values())] : pixels);
            ahead.add(batch);
            scheduled = end;
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
