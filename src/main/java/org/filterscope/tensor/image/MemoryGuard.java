package org.filterscope.tensor.image;

import java.util.concurrent.Semaphore;

/**
 * Keeps the sum of what several threads decode at the same time below a bound. A file or picture that needs more than
 * the whole bound waits until nothing else is held, and then goes alone.
 *
 * <p>Files and pixels have a bound each and are taken in this order, so that whoever holds pixels never waits: there is
 * no circle of waiting threads.
 */
public final class MemoryGuard {

    /** Holds nothing back. */
    static final MemoryGuard NONE = new MemoryGuard(Long.MAX_VALUE);

    /** One permit stands for this many bytes. */
    private static final long UNIT = 1024;

    private final int units;
    private final Semaphore files;
    private final Semaphore pixels;

    /** Bounds pixels to this many bytes, and the content of files to as many again. */
    public MemoryGuard(long bytes) {
        units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE / 2);
        files = new Semaphore(units, true);
        pixels = new Semaphore(units, true);
    }

    Held holdFile(long bytes) throws InterruptedException {
        return new Held(files, bytes);
    }

    Held holdPixels(long bytes) throws InterruptedException {
        return new Held(pixels, bytes);
    }

    /** Bytes of pixels that nobody holds. */
    long freePixels() {
        return pixels.availablePermits() * UNIT;
    }

    /** A share of the bound, given back on close. */
    final class Held implements AutoCloseable {

        private final Semaphore semaphore;
        private final int permits;

        private Held(Semaphore semaphore, long bytes) throws InterruptedException {
            this.semaphore = semaphore;
            permits = Math.clamp(bytes / UNIT + 1, 1, units);
            semaphore.acquire(permits);
        }

        @Override
        public void close() {
            semaphore.release(permits);
        }
    }
}
