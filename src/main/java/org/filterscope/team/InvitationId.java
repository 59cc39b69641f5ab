package org.filterscope.team;

import java.util.UUID;

/** The id of an invitation. */
public record InvitationId(UUID value) implements OwnedId {

    public static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
