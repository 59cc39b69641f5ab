package org.filterscope.demo;

import java.util.List;
import java.util.Locale;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.filterscope.job.Slot;
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

    @Override
    public Slot slot() {
        return whole.slot();
    }

    @Override
    public void log(String line) {
        whole.log(name + ": " + line);
    }

    @Override
    public void fence() {
        whole.fence();
    }

    @Override
    public <P extends Record> List<String> shards(
            ShardKind<P> kind, P parameters, String step, List<ShardRange> ranges) {
        return whole.shards(
                kind,
                parameters,
                name + ": " + step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1),
                ranges);
    }
}
