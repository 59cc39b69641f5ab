package org.filterscope.bias.discovery;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a discovery. */
@Component
class TeamOfDiscovery implements TeamOf<DiscoveryId> {

    private final JdbcClient database;

    TeamOfDiscovery(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<DiscoveryId> idType() {
        return DiscoveryId.class;
    }

    @Override
    public Optional<TeamId> teamOf(DiscoveryId discovery) {
        return database.sql("""
                        select p.team_id from discovery d join project p on p.id = d.project_id
                        join explanation e on e.id = d.explanation_id where d.id = ? and e.trashed_at is null""")
                .param(discovery.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
