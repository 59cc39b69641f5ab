package org.filterscope.explanation.overlap;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.Job;

/**
 * An overlap, ready or in work.
 *
 * @param work its job, until it is ready
 * @param summary what it is of, once it is ready
 */
public record Overlap(
        UUID id,
        OverlapRequest request,
        String imagesName,
        Instant requestedAt,
        Optional<Job> work,
        Optional<OverlapSummary> summary) {}
