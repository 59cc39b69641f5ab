package org.filterscope.team;

import java.util.UUID;

/** The id of a team. */
public record TeamId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws ThingNotFoundException when the text is no id
     */
    public static TeamId parse(String text) {
        return new TeamId(Ids.parse(text));
    }

    public static TeamId random() {
        return new TeamId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
