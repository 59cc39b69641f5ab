package org.filterscope.job.pages;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that stand as a test wants them, without any node that works on them. */
final class Stage {

    private final JdbcClient database;

    Stage(JdbcClient database) {
        this.database = database;
    }

    /** A recital in a state; one that has ended was worked on once, for ten seconds and 1,000 items. */
    JobId aJob(ProjectId project, UserId requester, String title, JobState state) {
        JobId id = JobId.random();
        Instant now = Instant.now();
        Timestamp ended = state.ended() ? Timestamp.from(now) : null;
        database.sql("""
                        insert into job (id, project_id, requested_by, kind, title, parameters, state, done, total, step,
                            message, result, requested_at, started_at, ended_at, attempt, changed_at)
                        values (?, ?, ?, 'test-recital', ?, ?, ?, 300, 1000, 'Reciting', ?, ?, ?, ?, ?, 1,
                            current_timestamp)""")
                .param(id.value())
                .param(project.value())
                .param(requester.value())
                .param(title)
                .param("{\"course\":\"WELL\",\"words\":\"" + id + "\"}")
                .param(state.name())
                .param(state == JobState.FAILED ? "The verse is too short." : "")
                .param(state == JobState.DONE ? "account" : "")
                .param(Timestamp.from(now.minusSeconds(60)))
                .param(state.ended() ? Timestamp.from(now.minusSeconds(10)) : null)
                .param(ended)
                .update();
        if (state.ended()) {
            database.sql("""
                            insert into job_attempt (job_id, number, kind, node_id, node_name, slot, device, started_at,
                                ended_at, outcome, message, items, duration_ms)
                            values (?, 1, 'test-recital', ?, 'stage', 'CPU', 'CPU', ?, ?, ?, '', 1000, 10000)""")
                    .param(id.value())
                    .param(UUID.randomUUID())
                    .param(Timestamp.from(now.minusSeconds(10)))
                    .param(ended)
                    .param(state.name())
                    .update();
        }
        return id;
    }

    /** A line in the log of a job's first attempt. */
    void wrote(JobId job, int line, String text) {
        database.sql(
                        "insert into job_log (job_id, attempt, line, written_at, level, text) values (?, 1, ?, ?, 'INFO', ?)")
                .params(job.value(), line, Timestamp.from(Instant.now()), text)
                .update();
    }
}
