package org.filterscope.dataset.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a subset. */
@Component
class TeamOfSubset implements TeamOf<SubsetId> {

    private final JdbcClient database;

    TeamOfSubset(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<SubsetId> idType() {
        return SubsetId.class;
    }

    @Override
    public Optional<TeamId> teamOf(SubsetId id) {
        return database.sql("""
                        select p.team_id from subset s join dataset d on d.dataset_key = s.dataset_key
                        join project p on p.id = d.project_id where s.id = ? and d.state = 'READY'""").param(id.value()).query(UUID.class).optional().map(TeamId::new);
    }
}
