package org.filterscope.explanation.ablation;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.job.Job;

/**
 * An ablation, ready or in work.
 *
 * @param imagesName what the images are called
 * @param work its job, until it is ready
 * @param result what came of it, once it is ready
 */
public record Ablation(
        AblationId id,
        ExplanationId explanation,
        AblationRequest request,
        String imagesName,
        String requestedBy,
        Instant requestedAt,
        Optional<Job> work,
        Optional<AblationResult> result) {}
