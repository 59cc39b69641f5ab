package org.filterscope.demo;

import java.util.Locale;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.team.ProjectId;

/**
 * One part of a job that has several: what it says of its progress is told with the name of the part.
 *
 * @param name the part, such as {@code Reference set}
 * @param whole the job
 */
record PartOfJob(String name, JobRun whole) implements JobRun {

    @Override
    public JobId id() {
        return whole.id();
    }

    @Override
    public ProjectId project() {
        return whole.project();
    }

    @Override
    public void progress(String step, long done, long total) {
        whole.progress(name + ": " + step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1), done, total);
    }

    @Override
    public void checkpoint() {
        whole.checkpoint();
    }
}
