package org.filterscope.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs in the database, as people change and read them. Each change of state happens in one statement that names the
 * state it starts from.
 */
@Component
class JobTable {

    private final JdbcClient database;
    private final Clock clock;

    JobTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(JobId id, NewJob job) {
        database.sql("""
                        insert into job (id, project_id, requested_by, kind, title, parameters, state, done, total, step,
                            message, result, need, priority, look, same_work, requested_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, 'QUEUED', 0, 0, '', '', '', ?, ?, ?, ?, ?, current_timestamp)""")
                .param(id.value())
                .param(job.project().value())
                .param(job.requester().value())
                .param(job.kind())
                .param(job.title())
                .param(job.parameters())
                .param(job.need().name())
                .param(job.priority())
                .param(job.look())
                .param(job.sameWork().orElse(null))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Job> find(JobId id) {
        return database.sql(JobRows.SELECT + "where j.id = ?")
                .param(id.value())
                .query(JobRows::job)
                .optional();
    }

    /** The job that does this work already, or is going to. */
    Optional<JobId> unended(ProjectId project, String kind, String sameWork) {
        return database.sql("""
                        select id from job where project_id = ? and kind = ? and same_work = ?
                            and state in ('QUEUED', 'PAUSED', 'RUNNING') and not cancel_requested
                        order by requested_at limit 1""")
                .params(project.value(), kind, sameWork)
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    /** Whether a job that has not ended does the work of this one. */
    boolean sameWorkGoesOn(JobId id) {
        return database.sql("""
                        select exists (select 1 from job j join job o on o.project_id = j.project_id and o.kind = j.kind
                            and o.same_work = j.same_work where j.id = ? and o.id <> j.id
                            and o.state in ('QUEUED', 'PAUSED', 'RUNNING') and not o.cancel_requested)""").param(id.value()).query(Boolean.class).single();
    }

    /** What a job was given to do. */
    record Order(ProjectId project, String kind, String title, String parameters) {}

    /** What a job was given to do. */
    Optional<Order> order(JobId id) {
        return database.sql("select project_id, kind, title, parameters from job where id = ?")
                .param(id.value())
                .query((row, _) -> new Order(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("parameters")))
                .optional();
    }

    /** The kind of a job that failed or was cancelled, unless the same was asked for again later. */
    Optional<String> unfinishedKind(JobId id) {
        return database.sql("""
                        select j.kind from job j
                        where j.id = ? and j.state in ('FAILED', 'CANCELLED') and not exists (
                            select 1 from job later where later.project_id = j.project_id and later.kind = j.kind
                                and later.parameters = j.parameters and later.requested_at > j.requested_at)""").param(id.value()).query(String.class).optional();
    }

    List<Job> ofProject(ProjectId project, int most) {
        return database.sql(JobRows.SELECT + "where j.project_id = ? order by j.requested_at desc, j.id limit ?")
                .params(project.value(), most)
                .query(JobRows::job)
                .list();
    }

    /** The jobs somebody asked for: those that have not ended, and those that ended last. */
    List<Job> ofRequester(UserId user, int most) {
        return database.sql(JobRows.SELECT + """
                        where j.requested_by = ? order by
                            case when j.state in ('QUEUED', 'PAUSED', 'RUNNING') then 0 else 1 end,
                            coalesce(j.ended_at, j.requested_at) desc, j.id limit ?""")
                .params(user.value(), most)
                .query(JobRows::job)
                .list();
    }

    Set<JobId> waitingIn(ProjectId project) {
        return database.sql("select id from job where state in ('QUEUED', 'PAUSED') and project_id = ?")
                .param(project.value())
                .query((row, _) -> new JobId(row.getObject(1, UUID.class)))
                .set();
    }

    Set<JobId> waitingFor(UserId user) {
        return database.sql("select id from job where state in ('QUEUED', 'PAUSED') and requested_by = ?")
                .param(user.value())
                .query((row, _) -> new JobId(row.getObject(1, UUID.class)))
                .set();
    }

    /** All jobs that changed since an instant of the database's clock. */
    List<Job> changedSince(Timestamp instant, int most) {
        return database.sql(JobRows.SELECT + "where j.changed_at >= ? order by j.changed_at desc limit ?")
                .params(instant, most)
                .query(JobRows::job)
                .list();
    }

    /** Changes the state of a job that nobody works on; returns whether it was in the state to start from. */
    boolean change(JobId id, JobState from, JobState to) {
        if (!from.mayBecome(to) || from == JobState.RUNNING || to == JobState.RUNNING) {
            throw new IllegalArgumentException("a job that is " + from + " does not simply become " + to);
        }
        return database.sql("""
                        update job set state = ?, ended_at = ?, front_at = null, changed_at = current_timestamp
                        where id = ? and state = ?""")
                        .param(to.name())
                        .param(to.ended() ? Timestamp.from(clock.instant()) : null)
                        .param(id.value())
                        .param(from.name())
                        .update()
                == 1;
    }

    /** Queues a job again that failed or was cancelled, for whoever asks now. */
    boolean again(JobId id, UserId requester) {
        return database.sql("""
                        update job set state = 'QUEUED', requested_by = ?, done = 0, total = 0, rate = 0, step = '',
                            message = '', attempts = 0, faults = 0, cancel_requested = false, ended_at = null,
                            not_before = null, changed_at = current_timestamp
                        where id = ? and state in ('FAILED', 'CANCELLED')""").params(requester.value(), id.value()).update() == 1;
    }

    /** Ends a job that waits, or asks whoever works on it to stop: in one statement, so that it cannot slip through between. */
    void cancel(JobId id) {
        database.sql("""
                        update job set state = case when state = 'RUNNING' then state else 'CANCELLED' end,
                            cancel_requested = (state = 'RUNNING'),
                            ended_at = case when state <> 'RUNNING' then cast(? as timestamp with time zone) end,
                            front_at = null, changed_at = current_timestamp
                        where id = ? and state in ('QUEUED', 'PAUSED', 'RUNNING')""").params(Timestamp.from(clock.instant()), id.value()).update();
    }

    void setPriority(JobId id, int priority) {
        database.sql("update job set priority = ?, changed_at = current_timestamp where id = ?")
                .params(priority, id.value())
                .update();
    }

    void moveToFront(JobId id) {
        database.sql("""
                        update job set front_at = current_timestamp, not_before = null, changed_at = current_timestamp
                        where id = ? and state = 'QUEUED'""").param(id.value()).update();
    }
}
