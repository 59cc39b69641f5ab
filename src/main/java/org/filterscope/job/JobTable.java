package org.filterscope.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs in the database. Each change of state happens in one statement that names the state it starts from. */
@Component
class JobTable {

    private static final int LONGEST_MESSAGE = 4_000;

    private final JdbcClient database;
    private final Clock clock;

    JobTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(JobId id, ProjectId project, UserId requester, String kind, String title, String parameters) {
        database.sql("""
                        insert into job (id, project_id, requested_by, kind, title, parameters, state, done, total, step,
                            message, result, requested_at)
                        values (?, ?, ?, ?, ?, ?, 'QUEUED', 0, 0, '', '', '', ?)""")
                .params(id.value(), project.value(), requester.value(), kind, title, parameters, now())
                .update();
    }

    Optional<Job> find(JobId id) {
        return database.sql("select * from job where id = ?")
                .param(id.value())
                .query(JobTable::job)
                .optional();
    }

    /** What a job was given to do. */
    record Order(String kind, String title, String parameters) {}

    /** What a job was given to do that failed or was cancelled, unless the same was asked for again later. */
    Optional<Order> unfinished(JobId id) {
        return database.sql("""
                        select j.kind, j.title, j.parameters from job j
                        where j.id = ? and j.state in ('FAILED', 'CANCELLED') and not exists (
                            select 1 from job later where later.project_id = j.project_id and later.kind = j.kind
                                and later.parameters = j.parameters and later.requested_at > j.requested_at)""")
                .param(id.value())
                .query((row, _) ->
                        new Order(row.getString("kind"), row.getString("title"), row.getString("parameters")))
                .optional();
    }

    List<Job> ofProject(ProjectId project, int most) {
        return database.sql("select * from job where project_id = ? order by requested_at desc, id limit ?")
                .params(project.value(), most)
                .query(JobTable::job)
                .list();
    }

    /** Takes the oldest waiting job and marks it as running, or returns nothing when none waits. */
    Optional<QueuedJob> takeNext() {
        while (true) {
            Optional<QueuedJob> next = database.sql("""
                            select id, project_id, requested_by, kind, parameters, attempts from job
                            where state = 'QUEUED' order by requested_at, id limit 1""")
                    .query((row, _) -> new QueuedJob(
                            new JobId(row.getObject("id", UUID.class)),
                            new ProjectId(row.getObject("project_id", UUID.class)),
                            new UserId(row.getObject("requested_by", UUID.class)),
                            row.getString("kind"),
                            row.getString("parameters"),
                            row.getInt("attempts")))
                    .optional();
            if (next.isEmpty() || start(next.get().id())) {
                return next;
            }
        }
    }

    private boolean start(JobId id) {
        return database.sql("update job set state = 'RUNNING', started_at = ? where id = ? and state = 'QUEUED'")
                        .params(now(), id.value())
                        .update()
                == 1;
    }

    void progress(JobId id, String step, long done, long total) {
        database.sql("update job set step = ?, done = ?, total = ? where id = ? and state = 'RUNNING'")
                .params(step, done, total, id.value())
                .update();
    }

    /** Ends a running job. */
    void end(JobId id, JobState state, String message, String result) {
        String shown = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
        database.sql(
                        "update job set state = ?, message = ?, result = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), shown, result, now(), id.value())
                .update();
    }

    /** Cancels a job that still waits; returns whether it did. */
    boolean cancelQueued(JobId id) {
        return database.sql("update job set state = 'CANCELLED', ended_at = ? where id = ? and state = 'QUEUED'")
                        .params(now(), id.value())
                        .update()
                == 1;
    }

    /** Puts a job that stopped because its server stops in good order back into the queue. */
    void requeue(JobId id) {
        database.sql("update job set state = 'QUEUED', done = 0, total = 0, step = ''"
                        + " where id = ? and state = 'RUNNING'")
                .param(id.value())
                .update();
    }

    /** Puts the jobs that ran when the server died back into the queue, and counts that. */
    int requeueRunning() {
        return database.sql("update job set state = 'QUEUED', done = 0, total = 0, step = '', attempts = attempts + 1"
                        + " where state = 'RUNNING'")
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Job job(ResultSet row, int index) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                JobState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message"),
                row.getString("result"),
                row.getTimestamp("requested_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    /**
     * A job that was taken from the queue.
     *
     * @param attempts how often it ran already when its server died
     */
    record QueuedJob(JobId id, ProjectId project, UserId requester, String kind, String parameters, int attempts) {}
}
