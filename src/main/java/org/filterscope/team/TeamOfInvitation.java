package org.filterscope.team;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the team of an invitation. */
@Component
class TeamOfInvitation implements TeamOf<InvitationId> {

    private final InvitationTable table;

    TeamOfInvitation(InvitationTable table) {
        this.table = table;
    }

    @Override
    public Class<InvitationId> idType() {
        return InvitationId.class;
    }

    @Override
    public Optional<TeamId> teamOf(InvitationId invitation) {
        return table.teamOf(invitation);
    }
}
