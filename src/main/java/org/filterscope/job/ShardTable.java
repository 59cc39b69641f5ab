package org.filterscope.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parts of long jobs in the database. A finished part is a checkpoint: it survives the node and the attempt. */
@Component
class ShardTable {

    private static final String OF_KIND = " where job_id = ? and kind = ?";
    private static final String HELD = OF_KIND + " and number = ? and claim = ? and state = 'RUNNING'";
    private static final int LONGEST_MESSAGE = 4_000;

    private final JdbcClient database;

    ShardTable(JdbcClient database) {
        this.database = database;
    }

    /** The place of one part. */
    record Key(JobId job, String kind, int number) {}

    /** Where the parts of a step are. */
    record Part(Key key, String state, ShardRange range, String result, String message) {

        boolean done() {
            return state.equals("DONE");
        }
    }

    /**
     * A part that a node took.
     *
     * @param claim tells this taking from earlier ones
     * @param faults how often the part failed for a reason that can pass
     */
    record Taken(Key key, int claim, ShardRange range, String parameters, String step, int faults) {

        Hold hold() {
            return new Hold(key, claim);
        }
    }

    /** That a part was taken. */
    record Hold(Key key, int claim) {}

    /** Writes the parts of a step down, unless an earlier attempt of the job did so. */
    @Transactional
    public void plan(JobId job, String kind, String parameters, String step, List<ShardRange> ranges) {
        List<Part> before = parts(job, kind);
        if (before.size() == ranges.size()
                && before.stream()
                        .allMatch(part -> ranges.get(part.key().number()).equals(part.range()))
                && !plannedOtherwise(job, kind, parameters)) {
            database.sql("update job_shard set state = 'OPEN', faults = 0, message = ''" + OF_KIND
                            + " and state = 'FAILED'")
                    .params(job.value(), kind)
                    .update();
            return;
        }
        database.sql("delete from job_shard" + OF_KIND)
                .params(job.value(), kind)
                .update();
        for (int number = 0; number < ranges.size(); number++) {
            database.sql("""
                            insert into job_shard (job_id, kind, number, first_item, after_item, parameters, step, state,
                                result, message) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', '', '')""")
                    .params(
                            job.value(),
                            kind,
                            number,
                            ranges.get(number).from(),
                            ranges.get(number).to(),
                            parameters,
                            step)
                    .update();
        }
    }

    /** A job may have the same kind of work done for one thing after another. */
    private boolean plannedOtherwise(JobId job, String kind, String parameters) {
        return database.sql("select count(*) from job_shard" + OF_KIND + " and parameters <> ?")
                        .params(job.value(), kind, parameters)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All parts of a step, in their order. */
    List<Part> parts(JobId job, String kind) {
        return database.sql("select * from job_shard" + OF_KIND + " order by number")
                .params(job.value(), kind)
                .query((row, _) -> new Part(
                        new Key(job, kind, row.getInt("number")),
                        row.getString("state"),
                        new ShardRange(row.getLong("first_item"), row.getLong("after_item")),
                        row.getString("result"),
                        row.getString("message")))
                .list();
    }

    /** A running job of which a part is open. */
    record Open(JobId job, ProjectId project, TeamId team, UserId requester, int priority, String kind, int number) {}

    /** The next open part of a team's running jobs. */
    Optional<Open> open(TeamId team, List<Need> needs) {
        return database.sql("""
                        select h.job_id, h.kind, h.number, j.project_id, j.requested_by, j.priority
                        from job_shard h join job j on j.id = h.job_id join project p on p.id = j.project_id
                        where h.state = 'OPEN' and j.state = 'RUNNING' and not j.cancel_requested
                            and p.team_id = :team and j.need in (:needs)
                        order by j.priority desc, j.requested_at, h.number limit 1""")
                .param("team", team.value())
                .param("needs", needs.stream().map(Need::name).toList())
                .query((row, _) -> new Open(
                        new JobId(row.getObject("job_id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        team,
                        new UserId(row.getObject("requested_by", UUID.class)),
                        row.getInt("priority"),
                        row.getString("kind"),
                        row.getInt("number")))
                .optional();
    }

    /**
     * Takes the next open part of a step of a job.
     *
     * @param charge what was charged for it; 0 for a part done within the slot of the job itself
     */
    Optional<Taken> take(JobId job, String kind, NodeId node, double charge) {
        while (true) {
            Optional<Integer> number = database.sql(
                            "select number from job_shard" + OF_KIND + " and state = 'OPEN' order by number limit 1")
                    .params(job.value(), kind)
                    .query(Integer.class)
                    .optional();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            Optional<Taken> taken = take(new Key(job, kind, number.get()), node, charge);
            if (taken.isPresent()) {
                return taken;
            }
        }
    }

    /** Takes an open part, unless somebody else was faster. */
    Optional<Taken> take(Key key, NodeId node, double charge) {
        int changed = database.sql("""
                        update job_shard set state = 'RUNNING', node_id = ?, claim = claim + 1, charged = ?,
                            started_at = current_timestamp where job_id = ? and kind = ? and number = ? and state = 'OPEN'""")
                .params(node.value(), charge, key.job().value(), key.kind(), key.number())
                .update();
        if (changed == 0) {
            return Optional.empty();
        }
        return database.sql("select * from job_shard" + OF_KIND + " and number = ?")
                .params(key.job().value(), key.kind(), key.number())
                .query((row, _) -> new Taken(
                        key,
                        row.getInt("claim"),
                        new ShardRange(row.getLong("first_item"), row.getLong("after_item")),
                        row.getString("parameters"),
                        row.getString("step"),
                        row.getInt("faults")))
                .optional();
    }

    /** Keeps the result of a part, unless it was given to somebody else meanwhile. */
    boolean done(Taken taken, String result) {
        return end(taken, "DONE", result, "", 0);
    }

    /** Says that a part cannot be done. */
    boolean failed(Taken taken, String message) {
        return end(taken, "FAILED", "", message, 0);
    }

    /** Gives a part back, for whoever takes it next. */
    boolean giveBack(Taken taken, boolean fault) {
        return end(taken, "OPEN", "", "", fault ? 1 : 0);
    }

    private boolean end(Taken taken, String state, String result, String message, int faults) {
        return database.sql("""
                        update job_shard set state = ?, result = ?, message = ?, faults = faults + ?,
                            ended_at = current_timestamp""" + HELD)
                        .params(
                                state,
                                result,
                                StoredText.of(message, LONGEST_MESSAGE),
                                faults,
                                taken.key().job().value(),
                                taken.key().kind(),
                                taken.key().number(),
                                taken.claim())
                        .update()
                == 1;
    }

    /** What a node holds. */
    List<Hold> of(NodeId node) {
        return database.sql("select job_id, kind, number, claim from job_shard where node_id = ? and state = 'RUNNING'")
                .param(node.value())
                .query((row, _) -> new Hold(
                        new Key(
                                new JobId(row.getObject("job_id", UUID.class)),
                                row.getString("kind"),
                                row.getInt("number")),
                        row.getInt("claim")))
                .list();
    }

    /** Opens a part again that nobody works on although it was taken. */
    void open(Hold hold) {
        database.sql("update job_shard set state = 'OPEN'" + HELD)
                .params(hold.key().job().value(), hold.key().kind(), hold.key().number(), hold.claim())
                .update();
    }

    /** Opens a finished part again whose result is gone. */
    void reopen(Key key) {
        database.sql("update job_shard set state = 'OPEN', result = ''" + OF_KIND
                        + " and number = ? and state = 'DONE'")
                .params(key.job().value(), key.kind(), key.number())
                .update();
    }

    /** Gives all parts back that lost nodes had. */
    int openThoseOfLostNodes() {
        return database.sql("""
                        update job_shard set state = 'OPEN' where state = 'RUNNING' and node_id not in (
                            select id from job_node where state in ('ACTIVE', 'DRAINING'))""").update();
    }
}
