package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.team.ProjectId;

/** The run of a job, played by a test: it can be cancelled after so many checkpoints. */
public final class StepwiseRun implements JobRun {

    private final JobId id = JobId.random();
    private final ProjectId project;
    private final int lastCheckpoint;
    private final List<String> steps = new ArrayList<>();
    private final Consumer<String> watcher;
    private int checkpoints;

    private StepwiseRun(ProjectId project, int lastCheckpoint, Consumer<String> watcher) {
        this.watcher = watcher;
        this.project = project;
        this.lastCheckpoint = lastCheckpoint;
    }

    public static StepwiseRun toTheEnd(ProjectId project) {
        return new StepwiseRun(project, Integer.MAX_VALUE, _ -> {});
    }

    static StepwiseRun cancelledAfter(int checkpoints, ProjectId project) {
        return new StepwiseRun(project, checkpoints, _ -> {});
    }

    /** A run that goes to its end and tells each step when it begins. */
    static StepwiseRun whoseStepsAreWatched(ProjectId project, Consumer<String> watcher) {
        return new StepwiseRun(project, Integer.MAX_VALUE, watcher);
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public ProjectId project() {
        return project;
    }

    @Override
    public void progress(String step, long done, long total) {
        if (steps.isEmpty() || !steps.getLast().equals(step)) {
            steps.add(step);
            watcher.accept(step);
        }
    }

    @Override
    public void checkpoint() {
        if (checkpoints++ >= lastCheckpoint) {
            throw new JobCancelledException();
        }
    }

    List<String> steps() {
        return steps;
    }
}
