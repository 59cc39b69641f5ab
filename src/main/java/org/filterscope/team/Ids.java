package org.filterscope.team;

import java.util.UUID;

/** Reading ids from addresses. */
public final class Ids {

    private Ids() {}

    /**
     * Reads an id in its usual form.
     *
     * @throws ThingNotFoundException when the text is no id, since no thing can have it
     */
    public static UUID parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new ThingNotFoundException(e);
        }
        throw new ThingNotFoundException();
    }
}
