package org.filterscope.demo;

import java.util.LinkedHashSet;
import java.util.Set;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.team.ProjectId;

/**
 * A run of a job that ends as soon as it comes to a step, unless there is no such step.
 *
 * @param steps what it was told, each step once
 */
record CutOffRun(JobId id, ProjectId project, String at, Set<String> steps) implements JobRun {

    static CutOffRun at(String step, JobId id, ProjectId project) {
        return new CutOffRun(id, project, step, new LinkedHashSet<>());
    }

    static CutOffRun never(JobId id, ProjectId project) {
        return at("no step", id, project);
    }

    @Override
    public void progress(String step, long done, long total) {
        steps.add(step);
    }

    @Override
    public void checkpoint() {
        if (steps.contains(at)) {
            throw new JobCancelledException();
        }
    }
}
