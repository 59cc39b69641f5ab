package org.filterscope.job;

import org.filterscope.team.ProjectId;

/**
 * One part of a long work that is done in turn with the others, within the run of its job.
 *
 * @param step what all parts together do
 * @param total how many items all parts have together
 */
record PartInTurn(JobRun job, String step, ShardRange range, long total) implements JobRun {

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public ProjectId project() {
        return job.project();
    }

    @Override
    public Slot slot() {
        return job.slot();
    }

    @Override
    public void progress(String step, long done, long total) {
        job.progress(this.step, range.from() + Math.min(done, range.size()), this.total);
    }

    @Override
    public void log(String line) {
        job.log(line);
    }

    @Override
    public void checkpoint() {
        job.checkpoint();
    }

    @Override
    public void fence() {
        job.fence();
    }
}
