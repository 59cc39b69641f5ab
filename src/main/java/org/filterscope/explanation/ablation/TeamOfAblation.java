package org.filterscope.explanation.ablation;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of an ablation. */
@Component
class TeamOfAblation implements TeamOf<AblationId> {

    private final JdbcClient database;

    TeamOfAblation(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<AblationId> idType() {
        return AblationId.class;
    }

    @Override
    public Optional<TeamId> teamOf(AblationId ablation) {
        return database.sql("""
                        select p.team_id from ablation a
                        join explanation e on e.id = a.explanation_id
                        join project p on p.id = e.project_id
                        where a.id = ?""")
                .param(ablation.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
