package org.filterscope.job;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.team.ProjectId;

/**
 * A piece of work in the background, as people see it.
 *
 * @param title what it does to what, such as {@code Import birds.zip}
 * @param step what it is doing now
 * @param done how much of the step is done
 * @param total how much there is to do in the step, 0 when not known
 * @param message why it failed; otherwise empty
 * @param result where its result is within the application; empty before it is done or where there is none
 */
public record Job(
        JobId id,
        ProjectId project,
        String kind,
        String title,
        JobState state,
        String step,
        long done,
        long total,
        String message,
        String result,
        Instant requestedAt,
        Optional<Instant> endedAt) {

    /** How much of the current step is done, 0…1, or nothing when that is not known. */
    public Optional<Double> fraction() {
        return total <= 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) done / total));
    }
}
