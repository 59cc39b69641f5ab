package org.filterscope.explanation;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;

/** Tells a job's watchers in words how far the engine has come, and stops it at its next step when the job is cancelled. */
public final class JobProgress implements Progress {

    private static final Map<String, String> EXPLAINING = Map.of(
            "features",
            "Reading the reference images",
            "training",
            "Training the explainer",
            "dissection",
            "Looking at the images",
            "attention",
            "Looking again at the top images",
            "votes",
            "Finding words",
            SpriteDrawing.TASK,
            "Drawing the filters");

    private final JobRun run;
    private final UnaryOperator<String> steps;

    /** How a task is told while a layer is explained. */
    static String step(String what) {
        return EXPLAINING.getOrDefault(what, what);
    }

    private JobProgress(JobRun run, UnaryOperator<String> steps) {
        this.run = run;
        this.steps = steps;
    }

    /** While an explainer is trained, and while a layer is explained with it. */
    static JobProgress explaining(JobRun run) {
        return new JobProgress(run, JobProgress::step);
    }

    /**
     * While one thing is made, whatever tasks that consists of.
     *
     * @param step how it is told, such as {@code Judging the explainer}
     */
    public static JobProgress of(JobRun run, String step) {
        return new JobProgress(run, _ -> step);
    }

    /** @throws JobCancelledException when the job was cancelled; so does each step */
    @Override
    public Task begin(String what, long total) {
        String step = steps.apply(what);
        run.checkpoint();
        run.progress(step, 0, total);
        return new Task() {
            @Override
            public void done(long count) {
                run.checkpoint();
                run.progress(step, count, total);
            }

            @Override
            public void close() {
                // the next task tells that this one has ended
            }
        };
    }
}
