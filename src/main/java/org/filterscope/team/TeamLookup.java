package org.filterscope.team;

import org.springframework.stereotype.Component;

/** Knows which team any thing belongs to, for rooms that keep something on behalf of things of other rooms. */
@Component
public class TeamLookup {

    private final Rights rights;

    TeamLookup(Rights rights) {
        this.rights = rights;
    }

    /**
     * The team of a thing. Says nothing about whether the caller may know.
     *
     * @throws ThingNotFoundException when there is no such thing
     */
    public TeamId of(OwnedId thing) {
        return rights.teamOf(thing).orElseThrow(ThingNotFoundException::new);
    }
}
