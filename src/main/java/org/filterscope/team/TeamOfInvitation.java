package org.filterscope.team;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of an invitation. */
@Component
class TeamOfInvitation implements TeamOf<InvitationId> {

    private final JdbcClient database;

    TeamOfInvitation(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<InvitationId> idType() {
        return InvitationId.class;
    }

    @Override
    public Optional<TeamId> teamOf(InvitationId invitation) {
        return database.sql("select team_id from invitation where id = ?")
                .param(invitation.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
