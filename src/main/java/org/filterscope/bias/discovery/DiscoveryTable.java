package org.filterscope.bias.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Discoveries in the database; they go with their explanation. */
@Component
class DiscoveryTable {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    DiscoveryTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void insert(DiscoveryId id, ProjectId project, DiscoveryPlan plan, @Nullable JobId job) {
        database.sql("""
                        insert into discovery (id, project_id, explanation_id, title, job_id, made_by, made_at, plan)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        id.value(),
                        project.value(),
                        plan.explanation().value(),
                        plan.title(),
                        job == null ? null : job.value(),
                        SignedInUser.require().name(),
                        Timestamp.from(clock.instant()),
                        json.writeValueAsString(plan)))
                .update();
    }

    void queued(DiscoveryId id, JobId job) {
        database.sql("update discovery set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    void finish(DiscoveryId id, DiscoveryOutcome outcome) {
        database.sql("update discovery set outcome = ? where id = ? and outcome is null")
                .params(json.writeValueAsString(outcome), id.value())
                .update();
    }

    Optional<Discovery> find(DiscoveryId id) {
        return database.sql("""
                        select d.* from discovery d join explanation e on e.id = d.explanation_id
                        where d.id = ? and e.trashed_at is null""").param(id.value()).query(this::discovery).optional();
    }

    List<Discovery> of(ProjectId project) {
        return database.sql("""
                        select d.* from discovery d join explanation e on e.id = d.explanation_id
                        where d.project_id = ? and e.trashed_at is null order by d.made_at desc, d.id limit ?""")
                .params(project.value(), MOST)
                .query(this::discovery)
                .list();
    }

    void delete(DiscoveryId id) {
        database.sql("delete from discovery where id = ?").param(id.value()).update();
    }

    private Discovery discovery(ResultSet row, int index) throws SQLException {
        return new Discovery(
                new DiscoveryId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                json.readValue(row.getString("plan"), DiscoveryPlan.class),
                Optional.ofNullable(row.getObject("job_id", UUID.class)).map(JobId::new),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("outcome"))
                        .map(text -> json.readValue(text, DiscoveryOutcome.class)));
    }
}
