package org.filterscope.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with many files, several at a time: waiting for a disk or a network hardly takes longer for many than for one. */
final class ManyAtOnce {

    private ManyAtOnce() {}

    /** What is done with one of them. */
    @FunctionalInterface
    interface Step<A, B> {

        B of(A one) throws IOException;
    }

    /**
     * Waits until all are done.
     *
     * @param most how many at the same time
     * @return in the order given
     * @throws IOException the first fault; unchecked ones are thrown as they are
     * @throws CancellationException when the thread is interrupted
     */
    static <A, B> List<B> map(Collection<A> all, int most, Step<A, B> step) throws IOException {
        if (all.size() == 1) {
            return List.of(step.of(all.iterator().next()));
        }
        List<Callable<B>> tasks = new ArrayList<>();
        all.forEach(each -> tasks.add(() -> step.of(each)));
        List<B> done = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(most, Thread.ofVirtual().factory())) {
            for (Future<B> each : threads.invokeAll(tasks)) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw asItIs(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("stopped amid many files").initCause(e);
        }
    }

    private static IOException asItIs(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException fault -> fault;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case null, default -> new IOException(e);
        };
    }
}
