package org.filterscope.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a job waits, and about how long.
 *
 * @param startsIn how long until it begins, judging by earlier runs of the kinds of jobs before it; nothing where these have
 *     not run yet or nobody can know
 */
public record Waiting(Reason reason, Optional<Duration> startsIn) {

    /** Why a job waits. */
    public sealed interface Reason {

        /** An administrator paused the whole queue. */
        record QueuePaused() implements Reason {}

        /** An administrator holds this job back. */
        record JobPaused() implements Reason {}

        /** Something it needs was away; it is tried again at that time. */
        record TriedAgain(Instant at) implements Reason {}

        /** No node that takes work now has such slots. */
        record NoSlots(SlotKind kind) implements Reason {}

        /** Its team's work takes as many slots as it may. */
        record TeamLimit(int most) implements Reason {}

        /**
         * Others come first.
         *
         * @param jobs how many begin before it
         * @param ofTeam how many of these are of its own team
         */
        record Behind(int jobs, int ofTeam) implements Reason {}

        /** All slots are taken, and it is the next one. */
        record Next() implements Reason {}
    }

    /** The reason as a sentence. */
    public String sentence() {
        return switch (reason) {
            case Reason.QueuePaused() -> "An administrator has paused the queue.";
            case Reason.JobPaused() -> "An administrator holds this job back.";
            case Reason.TriedAgain(Instant _) -> "Something it needs was away for a moment; it is tried again.";
            case Reason.NoSlots(SlotKind kind) ->
                "No node takes work on " + (kind == SlotKind.GPU ? "a GPU" : "its processor")
                        + " now; an administrator sees why under Nodes.";
            case Reason.TeamLimit(int most) -> "Jobs of its team take all " + most + " slots that it may have at once.";
            case Reason.Behind(int jobs, int ofTeam) ->
                String.format(
                        Locale.ROOT,
                        "%d job%s begin%s before it, %d of its own team.",
                        jobs,
                        jobs == 1 ? "" : "s",
                        jobs == 1 ? "s" : "",
                        ofTeam);
            case Reason.Next() -> "It is next, as soon as a slot is free.";
        };
    }
}
