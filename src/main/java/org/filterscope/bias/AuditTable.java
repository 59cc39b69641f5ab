package org.filterscope.bias;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audits in the database. */
@Component
class AuditTable {

    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    AuditTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An audit as it is kept.
     *
     * @param plan as canonical JSON
     * @param placementHash of the labels when the plan was frozen; empty for a draft, and for what was frozen before they were
     *     written down
     * @param repeats the audit whose plan is looked at once more
     * @param run t, for the how manieth time; 1 for an audit that repeats none
     */
    record Entry(
            AuditCard card,
            String plan,
            Optional<Instant> frozenAt,
            Optional<String> placementHash,
            Optional<String> countsHash,
            Optional<AuditId> repeats,
            int run,
            boolean trashed) {}

    void insert(AuditId id, ProjectId project, UserId preparer, AuditPlan plan, @Nullable AuditId repeats, int run) {
        Timestamp now = now();
        database.sql("""
                        insert into audit (id, project_id, title, state, preparer_id, created_at, changed_at, plan, repeats,
                            run_number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        id.value(),
                        project.value(),
                        plan.title(),
                        AuditState.DRAFT.name(),
                        preparer.value(),
                        now,
                        now,
                        PlanJson.write(plan),
                        repeats == null ? null : repeats.value(),
                        run))
                .update();
    }

    /** Changes the plan of a draft; tells whether it still was one. */
    boolean change(AuditId id, AuditPlan plan) {
        return database.sql("update audit set title = ?, plan = ?, changed_at = ? where id = ? and state = 'DRAFT'")
                        .params(plan.title(), PlanJson.write(plan), now(), id.value())
                        .update()
                == 1;
    }

    /** Writes down what was frozen, beside the step to it. */
    void frozen(AuditId id, String planHash, @Nullable String placementHash, @Nullable JobId job) {
        database.sql("update audit set plan_hash = ?, placement_hash = ?, frozen_at = ?, job_id = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        planHash, placementHash, now(), job == null ? null : job.value(), id.value()))
                .update();
    }

    /** Whoever asks again waits for another job. */
    void askAgain(AuditId id, JobId job) {
        database.sql("update audit set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    /** Writes down what came of it, beside the step to it. */
    void made(AuditId id, Instant madeAt, String resultHash, String countsHash) {
        database.sql("update audit set made_at = ?, result_hash = ?, counts_hash = ? where id = ?")
                .params(Timestamp.from(madeAt), resultHash, countsHash, id.value())
                .update();
    }

    Optional<AuditState> lockedState(AuditId id) {
        return database.sql("select state from audit where id = ? and trashed_at is null for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(AuditState::valueOf);
    }

    void setState(AuditId id, AuditState state) {
        database.sql("update audit set state = ?, changed_at = ? where id = ?")
                .params(state.name(), now(), id.value())
                .update();
    }

    /** An audit that is not in the trash. */
    Entry get(AuditId id) {
        return find(id).filter(entry -> !entry.trashed()).orElseThrow(ThingNotFoundException::new);
    }

    Optional<Entry> find(AuditId id) {
        return database.sql("select * from audit where id = ?")
                .param(id.value())
                .query(AuditTable::entry)
                .optional();
    }

    List<Entry> of(ProjectId project) {
        return database.sql("""
                        select * from audit where project_id = ? and trashed_at is null
                        order by created_at desc, id limit ?""")
                .params(project.value(), MOST)
                .query(AuditTable::entry)
                .list();
    }

    /** t of the next look at a plan, from 2 on; whoever asks at the same time waits until the transaction has ended. */
    int nextRun(AuditId first) {
        database.sql("update audit set last_run = last_run + 1 where id = ?")
                .param(first.value())
                .update();
        return database.sql("select last_run from audit where id = ?")
                .param(first.value())
                .query(Integer.class)
                .single();
    }

    /** What an earlier attempt of a job made of a plan. */
    Optional<AuditId> repetition(AuditId first, JobId job) {
        return database.sql("select id from audit where repeats = ? and job_id = ? and trashed_at is null")
                .params(first.value(), job.value())
                .query(UUID.class)
                .optional()
                .map(AuditId::new);
    }

    void trash(AuditId id, boolean trashed) {
        database.sql("update audit set trashed_at = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(trashed ? now() : null, id.value()))
                .update();
    }

    void delete(AuditId id) {
        database.sql("delete from audit where id = ?").param(id.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        AuditCard card = new AuditCard(
                new AuditId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("title"),
                AuditState.valueOf(row.getString("state")),
                new UserId(row.getObject("preparer_id", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getString("plan_hash")),
                Optional.ofNullable(row.getString("result_hash")),
                Optional.ofNullable(row.getObject("job_id", UUID.class)).map(JobId::new));
        return new Entry(
                card,
                row.getString("plan"),
                Optional.ofNullable(row.getTimestamp("frozen_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("placement_hash")),
                Optional.ofNullable(row.getString("counts_hash")),
                Optional.ofNullable(row.getObject("repeats", UUID.class)).map(AuditId::new),
                row.getInt("run_number"),
                row.getTimestamp("trashed_at") != null);
    }
}
