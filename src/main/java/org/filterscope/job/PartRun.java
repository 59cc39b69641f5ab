package org.filterscope.job;

import org.filterscope.team.ProjectId;

/** The run of one part of a job on this node. What it says of its progress goes into its job's when the part is done. */
record PartRun(JobId id, ProjectId project, Slot slot, RunControl control) implements JobRun {

    @Override
    public void progress(String step, long done, long total) {
        // The job counts whole parts
    }

    @Override
    public void checkpoint() {
        control.checkpoint();
    }
}
