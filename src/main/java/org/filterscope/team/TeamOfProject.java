package org.filterscope.team;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a project. */
@Component
class TeamOfProject implements TeamOf<ProjectId> {

    private final JdbcClient database;

    TeamOfProject(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ProjectId> idType() {
        return ProjectId.class;
    }

    @Override
    public Optional<TeamId> teamOf(ProjectId project) {
        return database.sql("select team_id from project where id = ?")
                .param(project.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
