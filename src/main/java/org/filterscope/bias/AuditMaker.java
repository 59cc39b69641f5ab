package org.filterscope.bias;

import org.filterscope.job.JobRun;
import org.springframework.stereotype.Component;

/** Computes what a frozen plan asks. */
@Component
class AuditMaker {

    void make(AuditTable.Entry entry, JobRun run) {
        throw new IllegalStateException("not yet");
    }
}
