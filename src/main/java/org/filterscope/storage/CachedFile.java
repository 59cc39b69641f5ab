package org.filterscope.storage;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.filterscope.tensor.ContentHash;

/** A content in a cache, or on its way there. Who asks for one on its way waits; if it does not come, each tries it alone. */
final class CachedFile {

    private final ContentHash hash;
    private final ReentrantLock way = new ReentrantLock();
    private volatile long bytes;
    private volatile boolean here;
    private int readers;

    private CachedFile(ContentHash hash, long bytes) {
        this.hash = hash;
        this.bytes = bytes;
    }

    /** One that has to come. */
    static CachedFile coming(ContentHash hash) {
        return new CachedFile(hash, 0);
    }

    /** One that an earlier run left, which may be damaged. */
    static CachedFile left(ContentHash hash, long bytes) {
        return new CachedFile(hash, bytes);
    }

    /** Brings it and tells its size. */
    @FunctionalInterface
    interface Arrival {

        long bring() throws IOException;
    }

    void arrive(Arrival arrival) throws IOException {
        if (here) {
            return;
        }
        try {
            way.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("stopped while a file was to come").initCause(e);
        }
        try {
            if (!here) {
                bytes = arrival.bring();
                here = true;
            }
        } finally {
            way.unlock();
        }
    }

    boolean isHere() {
        return here;
    }

    ContentHash hash() {
        return hash;
    }

    long bytes() {
        return bytes;
    }

    /** Called within the lock of the cache, as the two below. */
    void enter() {
        readers++;
    }

    void leave() {
        readers--;
    }

    boolean isHeld() {
        return readers > 0;
    }
}
