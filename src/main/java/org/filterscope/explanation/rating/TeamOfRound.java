package org.filterscope.explanation.rating;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a rating round. */
@Component
class TeamOfRound implements TeamOf<RoundId> {

    private final JdbcClient database;

    TeamOfRound(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<RoundId> idType() {
        return RoundId.class;
    }

    @Override
    public Optional<TeamId> teamOf(RoundId round) {
        return database.sql("""
                        select p.team_id from rating_round r join explanation e on e.id = r.explanation_id
                        join project p on p.id = e.project_id where r.id = ? and e.trashed_at is null""")
                .param(round.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
