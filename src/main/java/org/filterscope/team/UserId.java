package org.filterscope.team;

import java.util.UUID;

/** The id of a person with an account. */
public record UserId(UUID value) {

    /**
     * Reads an id from an address.
     *
     * @throws ThingNotFoundException when the text is no id
     */
    public static UserId parse(String text) {
        return new UserId(Ids.parse(text));
    }

    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
