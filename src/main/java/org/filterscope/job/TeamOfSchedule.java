package org.filterscope.job;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a schedule. */
@Component
class TeamOfSchedule implements TeamOf<ScheduleId> {

    private final JdbcClient database;

    TeamOfSchedule(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ScheduleId> idType() {
        return ScheduleId.class;
    }

    @Override
    public Optional<TeamId> teamOf(ScheduleId schedule) {
        return database.sql("select p.team_id from job_schedule s join project p on p.id = s.project_id where s.id = ?")
                .param(schedule.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
