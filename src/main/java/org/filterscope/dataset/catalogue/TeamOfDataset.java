package org.filterscope.dataset.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a dataset. */
@Component
class TeamOfDataset implements TeamOf<DatasetId> {

    private final JdbcClient database;

    TeamOfDataset(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<DatasetId> idType() {
        return DatasetId.class;
    }

    @Override
    public Optional<TeamId> teamOf(DatasetId id) {
        return database.sql("""
                        select p.team_id from dataset d join project p on p.id = d.project_id
                        where d.id = ?""").param(id.value()).query(UUID.class).optional().map(TeamId::new);
    }
}
