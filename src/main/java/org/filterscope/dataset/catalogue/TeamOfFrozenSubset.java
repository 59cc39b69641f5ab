package org.filterscope.dataset.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a frozen subset. */
@Component
class TeamOfFrozenSubset implements TeamOf<FrozenSubsetId> {

    private final JdbcClient database;

    TeamOfFrozenSubset(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<FrozenSubsetId> idType() {
        return FrozenSubsetId.class;
    }

    @Override
    public Optional<TeamId> teamOf(FrozenSubsetId id) {
        return database.sql("""
                        select p.team_id from frozen_subset f join dataset d on d.dataset_key = f.dataset_key
                        join project p on p.id = d.project_id where f.id = ?""").param(id.value()).query(UUID.class).optional().map(TeamId::new);
    }
}
