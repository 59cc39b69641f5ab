package org.filterscope.explanation;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of an explanation. */
@Component
class TeamOfExplanation implements TeamOf<ExplanationId> {

    private final JdbcClient database;

    TeamOfExplanation(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ExplanationId> idType() {
        return ExplanationId.class;
    }

    @Override
    public Optional<TeamId> teamOf(ExplanationId explanation) {
        return database.sql("select p.team_id from explanation e join project p on p.id = e.project_id where e.id = ?")
                .param(explanation.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
