package org.filterscope.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue in numbers, asked of the database not more often than monitoring needs it. */
@Component
class QueueNumbers {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Cluster cluster;
    private final Clock clock;
    private @Nullable Numbers last;
    private long asked;

    QueueNumbers(JdbcClient database, Cluster cluster, Clock clock) {
        this.database = database;
        this.cluster = cluster;
        this.clock = clock;
    }

    /**
     * The queue at one moment.
     *
     * @param parts of running jobs that nobody works on yet
     */
    record Numbers(int waiting, int parts, double longestWaitSeconds, List<Node> nodes) {

        int slots(SlotKind kind) {
            return Cluster.slots(nodes, kind);
        }

        int busy(SlotKind kind) {
            return nodes.stream().mapToInt(node -> node.busy(kind)).sum();
        }
    }

    synchronized Numbers get() {
        Numbers known = last;
        if (known == null || System.nanoTime() - asked > FRESH.toNanos()) {
            known = ask();
            last = known;
            asked = System.nanoTime();
        }
        return known;
    }

    private Numbers ask() {
        Instant now = clock.instant();
        return database.sql("""
                        select count(*) as waiting, min(requested_at) as oldest,
                            (select count(*) from job_shard h join job r on r.id = h.job_id
                                where h.state = 'OPEN' and r.state = 'RUNNING') as parts
                        from job where state = 'QUEUED'""")
                .query((row, _) -> new Numbers(
                        row.getInt("waiting"),
                        row.getInt("parts"),
                        JobRows.instant(row, "oldest")
                                .map(oldest -> Math.max(
                                        0, Duration.between(oldest, now).toMillis() / 1e3))
                                .orElse(0.0),
                        cluster.nodes()))
                .single();
    }
}
