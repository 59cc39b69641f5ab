package org.filterscope.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.filterscope.team.TeamId;

/**
 * Which team is served next. Each team's counter goes ahead by the slot time that its work takes; the one that is furthest
 * behind comes next. A team that asked for nothing for a while comes back at the counter of those who did, so that nobody
 * saves up time to block the others with (start-time fair queueing: Goyal, Vin and Cheng, 1996).
 */
final class FairOrder {

    private static final double LEAST_SECONDS = 1;

    private FairOrder() {}

    /** What work of so many seconds is charged: a turn costs something even where the work is done in no time. */
    static double charge(double seconds) {
        return Math.max(LEAST_SECONDS, seconds);
    }

    /**
     * A team with waiting work.
     *
     * @param served its counter, in seconds
     * @param running how many slots its work takes now
     * @param mostRunning how many it may take at once
     */
    record Waiting(TeamId team, double served, int running, int mostRunning) {

        /** Whether it may take another slot. */
        boolean withinLimit() {
            return running < mostRunning;
        }

        /** The counter from which its next work is charged. */
        double start(double virtualTime) {
            return Math.max(served, virtualTime);
        }
    }

    /** The team to serve, or nothing when none may take another slot. */
    static Optional<Waiting> next(Collection<Waiting> teams, double virtualTime) {
        return teams.stream()
                .filter(Waiting::withinLimit)
                .min(Comparator.comparingDouble((Waiting team) -> team.start(virtualTime))
                        .thenComparingInt(Waiting::running)
                        .thenComparing(team -> team.team().value()));
    }
}
