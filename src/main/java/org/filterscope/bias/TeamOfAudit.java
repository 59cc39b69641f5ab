package org.filterscope.bias;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of an audit. */
@Component
class TeamOfAudit implements TeamOf<AuditId> {

    private final JdbcClient database;

    TeamOfAudit(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<AuditId> idType() {
        return AuditId.class;
    }

    @Override
    public Optional<TeamId> teamOf(AuditId audit) {
        return database.sql("select p.team_id from audit a join project p on p.id = a.project_id where a.id = ?")
                .param(audit.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
