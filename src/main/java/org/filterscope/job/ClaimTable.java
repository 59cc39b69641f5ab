package org.filterscope.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The jobs in the database, as the nodes that work on them write about them. A statement that finds the claim no longer valid
 * changes nothing and says so.
 */
@Component
class ClaimTable {

    private static final String HELD = " where id = ? and attempt = ? and node_id = ? and state = 'RUNNING'";
    /** A job that somebody wanted to end does not begin again, whoever let go of it. */
    private static final String BACK = " " + """
            state = case when cancel_requested then 'CANCELLED' else 'QUEUED' end,
                ended_at = case when cancel_requested then cast(? as timestamp with time zone) end,
                done = 0, total = 0, rate = 0, step = '',""";

    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_STEP = 500;

    private final JdbcClient database;
    private final Clock clock;
    private final DatabaseClock databaseClock;

    ClaimTable(JdbcClient database, Clock clock, DatabaseClock databaseClock) {
        this.database = database;
        this.clock = clock;
        this.databaseClock = databaseClock;
    }

    /** Marks a job that waits as running, within the transaction in which it was chosen. */
    Claim start(JobId job, String kind, NodeId node, String nodeName, Slot slot, String device, double charge) {
        Timestamp now = Timestamp.from(clock.instant());
        int changed = database.sql("""
                        update job set state = 'RUNNING', attempt = attempt + 1, node_id = ?, slot = ?, device = ?,
                            charged = ?, started_at = ?, done = 0, total = 0, rate = 0, step = '', front_at = null,
                            not_before = null, cancel_requested = false, changed_at = current_timestamp
                        where id = ? and state = 'QUEUED'""")
                .params(node.value(), slot.kind().name(), device, charge, now, job.value())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("job " + job + " left the queue while the queue was locked");
        }
        int attempt = database.sql("select attempt from job where id = ?")
                .param(job.value())
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into job_attempt (job_id, number, kind, node_id, node_name, slot, device, started_at,
                            message, items, duration_ms) values (?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0)""")
                .params(job.value(), attempt, kind, node.value(), nodeName, slot.title(), device, now)
                .update();
        return new Claim(job, attempt, node);
    }

    /** Whether the claim still holds. */
    boolean progress(Claim claim, Advance advance) {
        return database.sql("""
                        update job set step = ?, done = ?, total = ?, rate = ?, changed_at = current_timestamp""" + HELD)
                        .params(
                                StoredText.of(advance.step(), LONGEST_STEP),
                                advance.done(),
                                advance.total(),
                                advance.rate(),
                                claim.job().value(),
                                claim.attempt(),
                                claim.node().value())
                        .update()
                == 1;
    }

    /** Whether the claim holds; keeps it so until the caller's transaction ends. */
    boolean hold(Claim claim) {
        return database.sql("select attempt from job" + HELD + " for update")
                .params(claim.job().value(), claim.attempt(), claim.node().value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** How an attempt ended. */
    record End(JobState state, String message, String result, long items) {}

    /** Ends a running job, unless the claim is no longer valid. */
    @Transactional
    public void end(Claim claim, End end) {
        Timestamp now = Timestamp.from(clock.instant());
        String message = StoredText.of(end.message(), LONGEST_MESSAGE);
        int changed = database.sql("""
                        update job set state = ?, message = ?, result = ?, ended_at = ?,
                            changed_at = current_timestamp""" + HELD)
                .params(
                        end.state().name(),
                        message,
                        end.result(),
                        now,
                        claim.job().value(),
                        claim.attempt(),
                        claim.node().value())
                .update();
        if (changed != 1) {
            return;
        }
        endAttempt(claim, end.state().name(), message, end.items(), now);
        if (end.state() == JobState.DONE) {
            database.sql("delete from job_shard where job_id = ?")
                    .param(claim.job().value())
                    .update();
        }
    }

    /**
     * Puts a running job back into the queue.
     *
     * @param outcome what the attempt is said to have ended with
     * @param wait how long it is to wait there, after a fault that can pass
     */
    @Transactional
    public void requeue(Claim claim, String outcome, String message, Optional<Duration> wait) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp notBefore = wait.map(
                        time -> Timestamp.from(databaseClock.now().toInstant().plus(time)))
                .orElse(null);
        int changed = database.sql("""
                        update job set""" + BACK + """
                            message = ?, not_before = ?, faults = faults + ?, changed_at = current_timestamp""" + HELD)
                .param(now)
                .param(StoredText.of(message, LONGEST_MESSAGE))
                .param(notBefore)
                .param(wait.isPresent() ? 1 : 0)
                .param(claim.job().value())
                .param(claim.attempt())
                .param(claim.node().value())
                .update();
        if (changed != 1) {
            return;
        }
        endAttempt(claim, outcome, StoredText.of(message, LONGEST_MESSAGE), 0, now);
    }

    private void endAttempt(Claim claim, String outcome, String message, long items, Timestamp now) {
        Timestamp started = database.sql("select started_at from job_attempt where job_id = ? and number = ?")
                .params(claim.job().value(), claim.attempt())
                .query(Timestamp.class)
                .single();
        database.sql("""
                        update job_attempt set outcome = ?, message = ?, items = ?, ended_at = ?, duration_ms = ?
                        where job_id = ? and number = ?""")
                .params(
                        outcome,
                        message,
                        items,
                        now,
                        now.getTime() - started.getTime(),
                        claim.job().value(),
                        claim.attempt())
                .update();
    }

    /** The jobs that nodes hold which are lost, or that ran in a version of the program without nodes. */
    List<Claim> ofLostNodes() {
        return database.sql("""
                        select j.id, j.attempt, j.node_id from job j left join job_node n on n.id = j.node_id
                        where j.state = 'RUNNING' and (n.id is null or n.state in ('LOST', 'STOPPED'))""")
                .query((row, _) -> new Claim(
                        new JobId(row.getObject("id", UUID.class)),
                        row.getInt("attempt"),
                        new NodeId(Optional.ofNullable(row.getObject("node_id", UUID.class))
                                .orElse(new UUID(0, 0)))))
                .list();
    }

    /** Puts a job whose node was lost back into the queue, and counts how often that came without any finished part between. */
    @Transactional
    public void lost(Claim claim) {
        Timestamp now = Timestamp.from(clock.instant());
        int changed = database.sql("""
                        update job set""" + BACK + """
                            attempts = case when exists (select 1 from job_shard h where h.job_id = job.id
                                and h.state = 'DONE' and h.ended_at > job.started_at) then 1 else attempts + 1 end,
                            changed_at = current_timestamp
                        where id = ? and attempt = ? and state = 'RUNNING'""")
                .params(now, claim.job().value(), claim.attempt())
                .update();
        if (changed == 1 && claim.attempt() > 0) {
            endAttempt(claim, "LOST", "The node was lost.", 0, now);
        }
    }

    /** What a node holds. */
    List<Claim> of(NodeId node) {
        return database.sql("select id, attempt from job where node_id = ? and state = 'RUNNING'")
                .param(node.value())
                .query((row, _) -> new Claim(new JobId(row.getObject("id", UUID.class)), row.getInt("attempt"), node))
                .list();
    }

    /** The jobs of a node that somebody asked to stop. */
    List<JobId> toCancel(NodeId node) {
        return database.sql("select id from job where node_id = ? and state = 'RUNNING' and cancel_requested")
                .param(node.value())
                .query((row, _) -> new JobId(row.getObject("id", UUID.class)))
                .list();
    }
}
