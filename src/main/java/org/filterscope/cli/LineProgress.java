package org.filterscope.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.filterscope.explanation.Progress;

/** Progress for a log: one line when a task ends, and one every half minute while it lasts. */
final class LineProgress implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final PrintWriter err;
    private final Clock clock;

    LineProgress(PrintWriter err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Task begin(String what, long total) {
        Instant start = clock.instant();
        return new Task() {
            private long count;
            private Instant lastLine = start;

            @Override
            public void done(long newCount) {
                count = newCount;
                Instant now = clock.instant();
                if (count < total && Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
                    lastLine = now;
                    print(now);
                }
            }

            @Override
            public void close() {
                print(clock.instant());
            }

            private void print(Instant now) {
                double seconds = Duration.between(start, now).toMillis() / 1000.0;
                double rate = seconds > 0 ? count / seconds : 0;
                String rest = count < total && rate > 0
                        ? String.format(Locale.ROOT, ", %.0f s to go", (total - count) / rate)
                        : "";
                err.printf(
                        Locale.ROOT,
                        "%s: %d of %d in %.1f s (%.1f a second%s)%n",
                        what,
                        count,
                        total,
                        seconds,
                        rate,
                        rest);
            }
        };
    }
}
