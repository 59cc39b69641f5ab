package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.team.ProjectId;

/** The run of a job, played by a test: remembers the steps it is told, and can be cancelled at one of them. */
final class ToldRun implements JobRun {

    private final JobId id = JobId.random();
    private final ProjectId project;
    private final String cancelledAt;
    private final List<String> steps = new ArrayList<>();

    ToldRun(ProjectId project) {
        this(project, "");
    }

    /** Cancelled as soon as it says this. */
    ToldRun(ProjectId project, String cancelledAt) {
        this.project = project;
        this.cancelledAt = cancelledAt;
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
        }
    }

    @Override
    public void checkpoint() {
        if (!steps.isEmpty() && steps.getLast().equals(cancelledAt)) {
            throw new JobCancelledException();
        }
    }

    List<String> steps() {
        return steps;
    }
}
