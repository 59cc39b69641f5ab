package org.filterscope.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedules in the database, as people see them; Quartz has a trigger for each. */
@Component
class ScheduleTable {

    private static final String SELECT =
            "select s.*, a.name as owner_name from job_schedule s join account a on a.id = s.owner_id ";

    private final JdbcClient database;
    private final Clock clock;

    ScheduleTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(ScheduleId id, JobTable.Order order, UserId owner, Timing timing, Misfire misfire) {
        Optional<Timing.Cron> cron = timing instanceof Timing.Cron some ? Optional.of(some) : Optional.empty();
        Optional<Timing.Every> every = timing instanceof Timing.Every some ? Optional.of(some) : Optional.empty();
        database.sql("""
                        insert into job_schedule (id, project_id, owner_id, kind, title, parameters, cron, zone,
                            every_seconds, misfire, paused, created_at, problem)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, '')""")
                .param(id.value())
                .param(order.project().value())
                .param(owner.value())
                .param(order.kind())
                .param(order.title())
                .param(order.parameters())
                .param(cron.map(Timing.Cron::expression).orElse(null))
                .param(cron.map(some -> some.zone().getId()).orElse(null))
                .param(every.map(some -> some.period().toSeconds()).orElse(null))
                .param(misfire.name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    Optional<JobSchedule> find(ScheduleId id) {
        return database.sql(SELECT + "where s.id = ?")
                .param(id.value())
                .query(ScheduleTable::schedule)
                .optional();
    }

    Optional<String> parameters(ScheduleId id) {
        return database.sql("select parameters from job_schedule where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    List<JobSchedule> ofProject(ProjectId project) {
        return database.sql(SELECT + "where s.project_id = ? order by s.created_at, s.id")
                .param(project.value())
                .query(ScheduleTable::schedule)
                .list();
    }

    List<JobSchedule> all() {
        return database.sql(SELECT + "order by s.created_at, s.id")
                .query(ScheduleTable::schedule)
                .list();
    }

    void setPaused(ScheduleId id, boolean paused, String problem) {
        database.sql("update job_schedule set paused = ?, problem = ? where id = ?")
                .params(paused, problem, id.value())
                .update();
    }

    void fired(ScheduleId id, JobId job) {
        database.sql("update job_schedule set last_fired_at = ?, last_job = ?, problem = '' where id = ?")
                .params(Timestamp.from(clock.instant()), job.value(), id.value())
                .update();
    }

    void remove(ScheduleId id) {
        database.sql("delete from job_schedule where id = ?").param(id.value()).update();
    }

    private static JobSchedule schedule(ResultSet row, int index) throws SQLException {
        String cron = row.getString("cron");
        return new JobSchedule(
                new ScheduleId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getString("owner_name"),
                row.getString("kind"),
                row.getString("title"),
                cron == null
                        ? new Timing.Every(Duration.ofSeconds(row.getLong("every_seconds")))
                        : new Timing.Cron(cron, ZoneId.of(row.getString("zone"))),
                Misfire.valueOf(row.getString("misfire")),
                row.getBoolean("paused"),
                row.getTimestamp("created_at").toInstant(),
                JobRows.instant(row, "last_fired_at"),
                Optional.ofNullable(row.getObject("last_job", UUID.class)).map(JobId::new),
                row.getString("problem"));
    }
}
