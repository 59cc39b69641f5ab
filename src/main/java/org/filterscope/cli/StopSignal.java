package org.filterscope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C, or a polite kill: the command's thread is interrupted, and the process waits until it has left the network and
 * removed what it had half written. A command notices the interruption at its next batch.
 */
final class StopSignal implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicBoolean running = new AtomicBoolean(true);

    private StopSignal() {}

    static StopSignal install() {
        StopSignal signal = new StopSignal();
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(command), "stop-signal"));
        return signal;
    }

    private void stop(Thread command) {
        if (!running.get()) {
            return;
        }
        command.interrupt();
        try {
            boolean inTime = finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("The command did not stop in time and was ended.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command is through: from here on the process may end at any time. */
    @Override
    public void close() {
        running.set(false);
        finished.countDown();
    }
}
