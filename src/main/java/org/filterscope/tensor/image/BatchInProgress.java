package org.filterscope.tensor.image;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A batch while its pictures are being decoded: each thread fills the places it took, and the last one opens the gate.
 */
final class BatchInProgress {

    private final List<Path> files;
    private final int firstIndex;
    private final float[] pixels;
    private final AtomicReferenceArray<@Nullable Object> outcomes;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch open;

    BatchInProgress(List<Path> files, int firstIndex, float[] pixels) {
        this.files = files;
        this.firstIndex = firstIndex;
        this.pixels = pixels;
        outcomes = new AtomicReferenceArray<>(files.size());
        open = new CountDownLatch(files.size());
    }

    int size() {
        return files.size();
    }

    Path file(int place) {
        return files.get(place);
    }

    float[] pixels() {
        return pixels;
    }

    int firstIndex() {
        return firstIndex;
    }

    void filled(int place, Placement placement) {
        outcomes.set(place, placement);
    }

    void broken(int place, BrokenImage image) {
        outcomes.set(place, image);
    }

    void failed(Throwable fault) {
        failure.compareAndSet(null, fault);
    }

    void done() {
        open.countDown();
    }

    void await() throws InterruptedException {
        open.await();
    }

    /** What became of a place: a {@link Placement} or a {@link BrokenImage}; only after {@link #await}. */
    @Nullable
    Object outcome(int place) {
        return outcomes.get(place);
    }

    @Nullable
    Throwable failure() {
        return failure.get();
    }
}
