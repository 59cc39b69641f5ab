package org.filterscope.team;

import java.time.Instant;

/**
 * An invitation that waits to be accepted.
 *
 * @param mail whom it was sent to; empty when its link was handed over otherwise
 */
public record Invitation(
        InvitationId id, TeamId team, String teamName, Role role, String mail, String invitedBy, Instant expires) {}
