package org.filterscope.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The log of a running attempt: lines are collected here and written to the database in bundles, so that a chatty job costs
 * little. What cannot be written now is kept and written with the next bundle.
 */
final class RunLog {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

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
            // A line that holds others could pass for what the server said
            String one = line.strip().replaceAll("\\R", " / ");
            pending.add(new LogLine(next, clock.instant(), level, StoredText.of(one, LONGEST_LINE)));
            next++;
        }
    }

    /** Writes what was collected; lines that can never be kept are dropped, since no work fails for its log. */
    synchronized void flush() {
        if (!pending.isEmpty()) {
            try {
                target.accept(List.copyOf(pending));
            } catch (DataIntegrityViolationException e) {
                // Mostly they are there: they were written, and only the answer got lost
                LOG.debug("Lines of a job's log are dropped", e);
            }
            pending.clear();
        }
    }
}
