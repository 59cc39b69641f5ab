package org.filterscope.team;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the invitations of people who may not invite any more, for good: they do not come back with the right. Else
 * whoever was shown the door could come back through a link made in time.
 */
@Component
class InvitationEnds {

    private final InvitationTable table;
    private final Trail trail;

    InvitationEnds(InvitationTable table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    /** Ends those into a team. */
    @Transactional(propagation = Propagation.MANDATORY)
    void of(UserId inviter, String name, TeamId team) {
        int ended = table.endBy(inviter, team);
        if (ended > 0) {
            trail.record(team, "invitations ended", inviter.value(), ended + " of " + name);
        }
    }

    /** Ends those into all teams. */
    @Transactional(propagation = Propagation.MANDATORY)
    void of(UserId inviter, String name) {
        table.teamsInvitedTo(inviter).forEach(team -> of(inviter, name, team));
    }
}
