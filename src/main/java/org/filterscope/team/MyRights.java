package org.filterscope.team;

import org.springframework.stereotype.Service;

/** What the caller may do: for pages that leave out what would be refused. */
@Service
@AllowedTo(Who.EVERYONE)
public class MyRights {

    private final Rights rights;

    MyRights(Rights rights) {
        this.rights = rights;
    }

    /** Whether the caller has at least this role in the team of a thing. */
    public boolean have(Role needed, OwnedId thing) {
        return rights.roleIn(thing).filter(role -> role.includes(needed)).isPresent();
    }
}
