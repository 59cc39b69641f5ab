package org.filterscope.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a job was worked on.
 *
 * @param number from 1
 * @param outcome how it ended, such as {@code DONE}, {@code RETRY} or {@code LOST}; empty while it runs
 * @param items how many things, such as images, its steps went through together
 */
public record JobAttempt(
        int number,
        String node,
        String slot,
        String device,
        Instant startedAt,
        Optional<Instant> endedAt,
        String outcome,
        String message,
        long items) {

    /** How long it took, if it has ended. */
    public Optional<Duration> duration() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    /** How many items it went through each second, if it has ended and went through any. */
    public Optional<Double> itemsPerSecond() {
        return duration()
                .filter(time -> items > 0 && time.toMillis() > 0)
                .map(time -> items * 1_000.0 / time.toMillis());
    }
}
