package org.filterscope.team;

import java.util.UUID;

/** The id of a project. */
public record ProjectId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws ThingNotFoundException when the text is no id
     */
    public static ProjectId parse(String text) {
        return new ProjectId(Ids.parse(text));
    }

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
