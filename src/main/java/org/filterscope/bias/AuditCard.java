package org.filterscope.bias;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.job.JobId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;

/**
 * An audit as lists show it.
 *
 * @param preparer who made the plan
 * @param planHash SHA-256 of the frozen plan; empty while it is a draft
 * @param resultHash SHA-256 of the results; empty until they are there
 * @param job that computes, or computed, the results
 */
public record AuditCard(
        AuditId id,
        ProjectId project,
        String title,
        AuditState state,
        UserId preparer,
        Instant changedAt,
        Optional<String> planHash,
        Optional<String> resultHash,
        Optional<JobId> job) {}
