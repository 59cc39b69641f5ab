package org.filterscope.storage;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of an upload. */
@Component
class TeamOfUpload implements TeamOf<UploadId> {

    private final JdbcClient database;

    TeamOfUpload(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<UploadId> idType() {
        return UploadId.class;
    }

    @Override
    public Optional<TeamId> teamOf(UploadId upload) {
        return database.sql("select p.team_id from upload u join project p on p.id = u.project_id where u.id = ?")
                .param(upload.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
