package org.filterscope.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The log of a running attempt: lines are collected here and written to the database in bundles, so that a chatty job costs
 * little. What cannot be written now is kept and written with the next bundle.
 */
final class RunLog {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 4_000;

    private final Clock clock;
    private final Consumer<List<LogLine>> target;
    private final List<LogLine> pending = new ArrayList<>();
    private int next;

    /** @param target takes bundles of lines; throws when it cannot */
    RunLog(Clock clock, Consumer<List<LogLine>> target) {
        this.clock = clock;
        this.target = target;
    }

    synchronized void add(String level, String text) {
        if (next < MOST_LINES) {
            String line = next == MOST_LINES - 1 ? "The log is full; what follows is not kept." : text;
            pending.add(new LogLine(
                    next,
                    clock.instant(),
                    level,
                    line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE)));
            next++;
        }
    }

    /** Writes what was collected. */
    synchronized void flush() {
        if (!pending.isEmpty()) {
            target.accept(List.copyOf(pending));
            pending.clear();
        }
    }
}
