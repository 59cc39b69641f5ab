package org.filterscope.explanation.trial;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.refusal.RefusedException;

/** One who waits for a trial that a job makes, here or on another node. */
final class AwaitedTrial {

    private final String look;
    private final TrialTable table;
    private final Consumer<Job> progress;
    private final CompletableFuture<Trial> result = new CompletableFuture<>();
    private volatile Optional<JobId> job = Optional.empty();

    /**
     * One who waits.
     *
     * @param progress hears of each change of the job until it has ended
     */
    AwaitedTrial(String look, TrialTable table, Consumer<Job> progress) {
        this.look = look;
        this.table = table;
        this.progress = progress;
    }

    CompletableFuture<Trial> result() {
        return result;
    }

    /** Waits for a job, which may have changed before it was known which one it is. */
    void begin(Job submitted) {
        job = Optional.of(submitted.id());
        heard(submitted);
    }

    /** Hears of a job, on any thread; of other ones too. */
    void heard(Job changed) {
        if (result.isDone() || job.filter(changed.id()::equals).isEmpty()) {
            return;
        }
        switch (changed.state()) {
            case JobState.DONE ->
                table.find(look)
                        .ifPresentOrElse(
                                result::complete,
                                () -> result.completeExceptionally(new RefusedException(
                                        "The picture was forgotten before it was looked at; try it once more.")));
            case JobState.FAILED -> result.completeExceptionally(new RefusedException(changed.message()));
            case JobState.CANCELLED ->
                result.completeExceptionally(
                        new RefusedException("Somebody cancelled this; try the picture once more."));
            default -> progress.accept(changed);
        }
    }
}
