package org.filterscope.bias.discovery;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.job.JobId;
import org.filterscope.team.ProjectId;

/**
 * A discovery.
 *
 * @param job that makes, or made, it; empty when it was a part of another one
 * @param outcome empty until it is there
 */
public record Discovery(
        DiscoveryId id,
        ProjectId project,
        DiscoveryPlan plan,
        Optional<JobId> job,
        String madeBy,
        Instant madeAt,
        Optional<DiscoveryOutcome> outcome) {}
