package org.filterscope.team;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The least that somebody must be to be allowed something. */
public enum Who {
    /** Also people who are not signed in. */
    EVERYONE(null),
    /** Anybody who is signed in; about their own things only. */
    SIGNED_IN(null),
    /** A member of the team that the thing belongs to. */
    READER(Role.READER),
    /** An editor or owner of that team. */
    EDITOR(Role.EDITOR),
    /** An owner of that team. */
    OWNER(Role.OWNER),
    /** An administrator of this server. */
    ADMINISTRATOR(null);

    private final @Nullable Role role;

    Who(@Nullable Role role) {
        this.role = role;
    }

    /** The role in the thing's team, where this asks for one. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}
