package org.filterscope.explanation;

import java.util.Map;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;

/** Tells a job's watchers in words how far the engine has come, and stops it at its next step when the job is cancelled. */
final class JobProgress implements Progress {

    private static final Map<String, String> STEPS = Map.of(
            "hashes", "Checking the images",
            "features", "Reading the reference images",
            "training", "Training the explainer",
            "dissection", "Looking at the images",
            "attention", "Looking again at the top images",
            "masks", "Comparing with the annotations",
            "votes", "Finding words");

    private final JobRun run;

    JobProgress(JobRun run) {
        this.run = run;
    }

    /** @throws JobCancelledException when the job was cancelled; so does each step */
    @Override
    public Task begin(String what, long total) {
        String step = STEPS.getOrDefault(what, what);
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
