package org.filterscope.explanation.ablation;

import java.time.Instant;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.job.JobId;

/**
 * An ablation that was asked for: all that was settled before the work began.
 *
 * @param imagesName what the images were called then
 * @param title what it does, for the list of jobs
 * @param inputHash over everything the result depends on
 */
record AblationOrder(
        AblationId id,
        ExplanationId explanation,
        AblationRequest request,
        String imagesName,
        String title,
        String inputHash,
        JobId job,
        String requestedBy,
        Instant requestedAt) {

    AblationOrder with(JobId other) {
        return new AblationOrder(
                id, explanation, request, imagesName, title, inputHash, other, requestedBy, requestedAt);
    }

    /** How its parts are called among the files of the explanation. */
    String parts() {
        return parts(id);
    }

    /** How the parts of an ablation are called. */
    static String parts(AblationId ablation) {
        return "ablation-" + ablation;
    }
}
