package org.filterscope.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the database, and what each team was served so far. */
@Component
class QueueTable {

    private static final String READY =
            " j.state = 'QUEUED' and (j.not_before is null or j.not_before <= current_timestamp)";

    private final JdbcClient database;

    QueueTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * The state of the whole queue.
     *
     * @param virtualTime the counter of the team that was served last
     */
    record Queue(boolean paused, double virtualTime) {}

    /** Reads the queue and keeps everybody else from choosing work until the transaction ends. */
    Queue lock() {
        return database.sql("select paused, virtual_time from job_queue where id = 1 for update")
                .query((row, _) -> new Queue(row.getBoolean("paused"), row.getDouble("virtual_time")))
                .single();
    }

    Queue look() {
        return database.sql("select paused, virtual_time from job_queue where id = 1")
                .query((row, _) -> new Queue(row.getBoolean("paused"), row.getDouble("virtual_time")))
                .single();
    }

    void pause(boolean paused) {
        database.sql("update job_queue set paused = ? where id = 1")
                .param(paused)
                .update();
    }

    void setVirtualTime(double time) {
        database.sql("update job_queue set virtual_time = ? where id = 1")
                .param(time)
                .update();
    }

    /** The teams whose jobs, or parts of running jobs, wait for slots that serve these needs. */
    List<FairOrder.Waiting> teams(List<Need> needs) {
        return database.sql("""
                        select w.team_id, coalesce(s.served, 0) as served, s.most_running,
                            (select count(*) from job r join project rp on rp.id = r.project_id
                                where rp.team_id = w.team_id and r.state = 'RUNNING'
                                    and coalesce(r.slot, 'CPU') <> 'LOOK')
                            + (select count(*) from job_shard h join job hj on hj.id = h.job_id
                                join project hp on hp.id = hj.project_id
                                where hp.team_id = w.team_id and h.state = 'RUNNING' and h.node_id is not null
                                    and h.charged > 0) as running
                        from (
                            select p.team_id from job j join project p on p.id = j.project_id
                            where j.need in (:needs) and""" + READY + """

                            union
                            select p.team_id from job_shard h join job j on j.id = h.job_id
                                join project p on p.id = j.project_id
                            where h.state = 'OPEN' and j.state = 'RUNNING' and not j.cancel_requested
                                and j.need in (:needs)) w
                        left join job_share s on s.team_id = w.team_id""")
                .param("needs", needs.stream().map(Need::name).toList())
                .query((row, _) -> new FairOrder.Waiting(
                        new TeamId(row.getObject("team_id", UUID.class)),
                        row.getDouble("served"),
                        row.getInt("running"),
                        Optional.ofNullable(row.getObject("most_running", Integer.class))
                                .orElse(Integer.MAX_VALUE)))
                .list();
    }

    /**
     * A job that waits and is ready.
     *
     * @param lost how often its node was lost while it ran
     * @param faults how often it failed for a reason that can pass
     */
    record Ready(
            JobId id,
            ProjectId project,
            TeamId team,
            UserId requester,
            String kind,
            String parameters,
            int priority,
            Instant requestedAt,
            int attempt,
            int lost,
            int faults) {}

    /** The job that an administrator moved to the front last. */
    Optional<Ready> front(List<Need> needs) {
        return ready("j.front_at is not null", "j.front_at desc", needs, Optional.empty());
    }

    /** The job of a team that is first in its own order. */
    Optional<Ready> first(TeamId team, List<Need> needs) {
        return ready("p.team_id = :team", "j.priority desc, j.requested_at, j.id", needs, Optional.of(team));
    }

    /** Whether anything waits at all: a cheap question before the queue is locked. */
    boolean anythingWaits() {
        return database.sql("select exists (select 1 from job j where" + READY + """
                        ) or exists (select 1 from job_shard h join job r on r.id = h.job_id
                            where h.state = 'OPEN' and r.state = 'RUNNING' and not r.cancel_requested)""")
                .query(Boolean.class)
                .single();
    }

    /** Whether any look waits. */
    boolean looksWait() {
        return database.sql("select exists (select 1 from job j where j.look and" + READY + ")")
                .query(Boolean.class)
                .single();
    }

    /** The look that comes next on the slots that are kept free for looks: teams take turns there. */
    Optional<Ready> nextLook() {
        return ready("j.look", """
                        (select max(r.started_at) from job r join project rp on rp.id = r.project_id
                            where r.look and r.slot = 'LOOK' and rp.team_id = p.team_id) nulls first,
                        j.requested_at, j.id""", List.of(Need.values()), Optional.empty());
    }

    private Optional<Ready> ready(String condition, String order, List<Need> needs, Optional<TeamId> team) {
        JdbcClient.StatementSpec statement = database.sql(
                        """
                        select j.id, j.project_id, p.team_id, j.requested_by, j.kind, j.parameters, j.priority, j.requested_at, j.attempt,
                            j.attempts, j.faults
                        from job j join project p on p.id = j.project_id
                        where j.need in (:needs) and""" + READY + " and " + condition + " order by " + order + " limit 1")
                .param("needs", needs.stream().map(Need::name).toList());
        return team.map(id -> statement.param("team", id.value()))
                .orElse(statement)
                .query((row, _) -> new Ready(
                        new JobId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new TeamId(row.getObject("team_id", UUID.class)),
                        new UserId(row.getObject("requested_by", UUID.class)),
                        row.getString("kind"),
                        row.getString("parameters"),
                        row.getInt("priority"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getInt("attempt"),
                        row.getInt("attempts"),
                        row.getInt("faults")))
                .optional();
    }

    /** Sets a team's counter ahead, or back. */
    void charge(TeamId team, double seconds, double atLeast) {
        int changed = database.sql("""
                        update job_share set served = (case when served < ? then ? else served end) + ?
                        where team_id = ?""")
                .params(atLeast, atLeast, seconds, team.value())
                .update();
        if (changed == 0) {
            database.sql("insert into job_share (team_id, served) values (?, ?)")
                    .params(team.value(), atLeast + seconds)
                    .update();
        }
    }

    /** Sets the counter of a job's team ahead by what it took longer than was charged at its start, or back. */
    void correct(JobId job, double seconds) {
        database.sql("""
                        update job_share set served = served + ? where team_id =
                            (select p.team_id from job j join project p on p.id = j.project_id where j.id = ?)""").params(seconds, job.value()).update();
    }

    /** How many slots a team's work may take at once; nothing for no limit. */
    void limit(TeamId team, Optional<Integer> most) {
        int changed = database.sql("update job_share set most_running = ? where team_id = ?")
                .param(most.orElse(null))
                .param(team.value())
                .update();
        if (changed == 0) {
            database.sql("insert into job_share (team_id, served, most_running) values (?, ?, ?)")
                    .param(team.value())
                    .param(look().virtualTime())
                    .param(most.orElse(null))
                    .update();
        }
    }

    Optional<Integer> limitOf(TeamId team) {
        return database.sql("select most_running from job_share where team_id = ? and most_running is not null")
                .param(team.value())
                .query(Integer.class)
                .optional();
    }

    /** What the latest jobs of a kind that came to their end took on average, in seconds. */
    Optional<Double> meanSeconds(String kind, int latest) {
        return database.sql("""
                        select avg(cast(t.duration_ms as double precision)) / 1000.0 from (
                            select duration_ms from job_attempt where kind = ? and outcome = 'DONE'
                            order by ended_at desc limit ?) t""")
                .params(kind, latest)
                .query((row, _) -> Optional.ofNullable(row.getObject(1)).map(mean -> ((Number) mean).doubleValue()))
                .single();
    }
}
