package org.filterscope.model;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a model. */
@Component
class TeamOfModel implements TeamOf<ModelId> {

    private final JdbcClient database;

    TeamOfModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ModelId> idType() {
        return ModelId.class;
    }

    @Override
    public Optional<TeamId> teamOf(ModelId model) {
        return database.sql("select p.team_id from model m join project p on p.id = m.project_id where m.id = ?")
                .param(model.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
