package org.filterscope.job;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;

/**
 * A piece of work in the background, as people see it.
 *
 * @param requester who asked for it, with whose rights it works
 * @param requesterName this person's name
 * @param title what it does to what, such as {@code Import birds.zip}
 * @param priority its rank within its team, higher is earlier
 * @param message why it failed; otherwise empty
 * @param result where its result is within the application; empty before it is done or where there is none
 * @param attempt how many attempts there were, the current one included
 * @param node the name of the node that works on it or did so last; empty before
 * @param device what it computes on there; empty before
 */
public record Job(
        JobId id,
        ProjectId project,
        UserId requester,
        String requesterName,
        String kind,
        String title,
        JobState state,
        int priority,
        Advance advance,
        String message,
        String result,
        int attempt,
        String node,
        String device,
        JobTimes times) {

    /** What it is doing now. */
    public String step() {
        return advance.step();
    }

    /** How much of the step is done. */
    public long done() {
        return advance.done();
    }

    /** How much there is to do in the step, 0 when not known. */
    public long total() {
        return advance.total();
    }

    /** How much of the current step is done, 0…1, or nothing when that is not known. */
    public Optional<Double> fraction() {
        return advance.fraction();
    }

    public Instant requestedAt() {
        return times.requestedAt();
    }

    public Optional<Instant> endedAt() {
        return times.endedAt();
    }
}
