package org.filterscope.storage;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of something in a trash. */
@Component
class TeamOfTrashEntry implements TeamOf<TrashEntryId> {

    private final JdbcClient database;

    TeamOfTrashEntry(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<TrashEntryId> idType() {
        return TrashEntryId.class;
    }

    @Override
    public Optional<TeamId> teamOf(TrashEntryId entry) {
        return database.sql("select p.team_id from trash_entry t join project p on p.id = t.project_id where t.id = ?")
                .param(entry.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
