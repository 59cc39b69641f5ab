package org.filterscope.team;

/** What a member may do in a team; a later role may do all that an earlier one may. */
public enum Role {
    /** Looks at everything of the team. */
    READER,
    /** Also imports, changes, explains and deletes. */
    EDITOR,
    /** Also says who is a member, and reads the trail. */
    OWNER;

    /** Whether a member with this role may do what needs the given one. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
