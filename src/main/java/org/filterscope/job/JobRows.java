package org.filterscope.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;

/** Reads jobs from the rows of the database. */
final class JobRows {

    /** What has to be selected, without a condition. */
    static final String SELECT = """
            select j.*, a.name as requester_name, n.name as node_name, p.team_id
            from job j join project p on p.id = j.project_id join account a on a.id = j.requested_by
                left join job_node n on n.id = j.node_id
            """;

    private JobRows() {}

    static Job job(ResultSet row, int index) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new UserId(row.getObject("requested_by", UUID.class)),
                row.getString("requester_name"),
                row.getString("kind"),
                row.getString("title"),
                JobState.valueOf(row.getString("state")),
                row.getInt("priority"),
                new Advance(row.getString("step"), row.getLong("done"), row.getLong("total"), row.getDouble("rate")),
                row.getString("message"),
                row.getString("result"),
                row.getInt("attempt"),
                Optional.ofNullable(row.getString("node_name")).orElse(""),
                row.getString("device"),
                new JobTimes(
                        row.getTimestamp("requested_at").toInstant(),
                        instant(row, "started_at"),
                        instant(row, "ended_at"),
                        instant(row, "not_before")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
