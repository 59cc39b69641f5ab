package org.filterscope.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a job is in its current step.
 *
 * @param step what it is doing now
 * @param done how much of the step is done
 * @param total how much there is to do in the step, 0 when not known
 * @param rate how much of it is done each second, 0 when not known
 */
public record Advance(String step, long done, long total, double rate) {

    /** How much of the step is done, 0…1, or nothing when that is not known. */
    public Optional<Double> fraction() {
        return total <= 0 ? Optional.empty() : Optional.of(Math.clamp((double) done / total, 0.0, 1.0));
    }

    /** How long the rest of the step takes at this rate, or nothing when that is not known. */
    public Optional<Duration> remaining() {
        if (total <= 0 || rate <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(Math.max(0, total - done) / rate * 1_000)));
    }
}
