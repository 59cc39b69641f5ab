package org.filterscope.model;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.refusal.RefusedException;

/** One who waits for a preview that a job makes, here or on another node. */
final class AwaitedPreview {

    private static final int MOST_JOBS = 3;

    private final String look;
    private final PreviewTable table;
    private final Queue queue;
    private final Consumer<Job> progress;
    private final UUID waiter = UUID.randomUUID();
    private final CompletableFuture<Preview> result = new CompletableFuture<>();
    private final AtomicInteger jobs = new AtomicInteger();
    private volatile Optional<JobId> job = Optional.empty();

    /** The queue, with the rights of whoever waits. */
    interface Queue {

        /** Queues the job, or joins one that does the same. */
        JobId submit();

        Job get(JobId job);
    }

    /**
     * One who waits.
     *
     * @param progress hears of each change of the job until it has ended
     */
    AwaitedPreview(String look, PreviewTable table, Queue queue, Consumer<Job> progress) {
        this.look = look;
        this.table = table;
        this.queue = queue;
        this.progress = progress;
    }

    CompletableFuture<Preview> result() {
        return result;
    }

    /** Begins to wait; whoever does not want to any more cancels the result. */
    void begin() {
        table.wish(waiter, look);
        var _ = result.whenComplete((_, _) -> table.forgetWish(waiter));
        submit();
    }

    private void submit() {
        jobs.incrementAndGet();
        JobId submitted = queue.submit();
        job = Optional.of(submitted);
        // it may have changed before it was known which one it is
        heard(queue.get(submitted));
    }

    /** Hears of a job, on any thread; of other ones too. */
    void heard(Job changed) {
        if (result.isDone() || job.filter(changed.id()::equals).isEmpty()) {
            return;
        }
        switch (changed.state()) {
            case JobState.DONE -> table.find(look).ifPresentOrElse(result::complete, this::once);
            case JobState.FAILED -> result.completeExceptionally(new RefusedException(changed.message()));
            case JobState.CANCELLED ->
                result.completeExceptionally(
                        new RefusedException("Somebody cancelled this preview; choose once more to see it."));
            default -> progress.accept(changed);
        }
    }

    /** The job that was joined had been given up by all who waited for it before. */
    private void once() {
        if (jobs.get() < MOST_JOBS) {
            submit();
        } else {
            result.completeExceptionally(new IllegalStateException("previews are made and not found: " + look));
        }
    }
}
