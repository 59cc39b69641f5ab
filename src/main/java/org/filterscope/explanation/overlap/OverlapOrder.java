package org.filterscope.explanation.overlap;

import java.time.Instant;
import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.job.JobId;

/** An overlap that was asked for: all that was settled before the work began. */
record OverlapOrder(
        UUID id,
        ExplanationId explanation,
        OverlapRequest request,
        String imagesName,
        String inputHash,
        JobId job,
        String requestedBy,
        Instant requestedAt) {

    OverlapOrder with(JobId other) {
        return new OverlapOrder(id, explanation, request, imagesName, inputHash, other, requestedBy, requestedAt);
    }

    /** How its parts are called among the files of the explanation. */
    String parts() {
        return "overlap-" + id;
    }
}
