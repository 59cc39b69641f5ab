package org.filterscope.job;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a job. */
@Component
class TeamOfJob implements TeamOf<JobId> {

    private final JdbcClient database;

    TeamOfJob(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<JobId> idType() {
        return JobId.class;
    }

    @Override
    public Optional<TeamId> teamOf(JobId job) {
        return database.sql("select p.team_id from job j join project p on p.id = j.project_id where j.id = ?")
                .param(job.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
