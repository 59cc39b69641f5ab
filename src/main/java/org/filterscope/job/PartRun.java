package org.filterscope.job;

import java.util.function.LongConsumer;
import org.filterscope.team.ProjectId;

/**
 * The run of one part of a job on this node.
 *
 * @param told hears how much of the part is done
 */
record PartRun(JobId id, ProjectId project, Slot slot, RunControl control, LongConsumer told) implements JobRun {

    /** A part of a job that runs elsewhere and counts only the whole part. */
    static PartRun elsewhere(JobId id, ProjectId project, Slot slot, RunControl control) {
        return new PartRun(id, project, slot, control, _ -> {});
    }

    @Override
    public void progress(String step, long done, long total) {
        told.accept(done);
    }

    @Override
    public void checkpoint() {
        control.checkpoint();
    }
}
