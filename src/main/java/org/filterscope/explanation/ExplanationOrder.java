package org.filterscope.explanation;

import java.time.Instant;
import org.filterscope.job.JobId;
import org.filterscope.team.ProjectId;

/**
 * An explanation that was asked for: all that was settled before the work began.
 *
 * @param subject what is explained
 * @param reference the images the explainer learns from
 * @param referenceName what they were called then
 * @param probing the images that are looked at
 * @param probingName what they were called then
 * @param inputHash over everything the result depends on
 */
record ExplanationOrder(
        ExplanationId id,
        ProjectId project,
        ExplanationSubject subject,
        ImageChoice reference,
        String referenceName,
        ImageChoice probing,
        String probingName,
        ExplanationSettings settings,
        String inputHash,
        JobId job,
        String requestedBy,
        Instant requestedAt) {

    private static final int LONGEST_TITLE = 500;

    ExplanationRequest request() {
        return new ExplanationRequest(subject.model(), subject.layer(), reference, probing, settings);
    }

    ExplanationOrder with(JobId other) {
        return new ExplanationOrder(
                id,
                project,
                subject,
                reference,
                referenceName,
                probing,
                probingName,
                settings,
                inputHash,
                other,
                requestedBy,
                requestedAt);
    }

    /** What it does, for the list of jobs. */
    String title() {
        String title = "Explain " + subject.layer() + " of " + subject.modelName() + " on " + probingName;
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }
}
