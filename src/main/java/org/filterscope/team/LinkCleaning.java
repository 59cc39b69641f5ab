package org.filterscope.team;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes invitations and links for new passwords that are too old to be used. */
@Component
class LinkCleaning {

    private final InvitationTable invitations;
    private final PasswordResets resets;

    LinkCleaning(InvitationTable invitations, PasswordResets resets) {
        this.invitations = invitations;
        this.resets = resets;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void clean() {
        invitations.forgetExpired();
        resets.forgetExpired();
    }
}
