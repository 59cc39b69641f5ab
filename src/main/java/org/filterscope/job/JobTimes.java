package org.filterscope.job;

import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a job.
 *
 * @param startedAt when its latest attempt began
 * @param notBefore until when it waits after a fault that can pass
 */
public record JobTimes(
        Instant requestedAt, Optional<Instant> startedAt, Optional<Instant> endedAt, Optional<Instant> notBefore) {}
