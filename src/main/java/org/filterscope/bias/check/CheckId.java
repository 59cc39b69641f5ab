package org.filterscope.bias.check;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a blind check. */
public record CheckId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static CheckId parse(String text) {
        return new CheckId(Ids.parse(text));
    }

    public static CheckId random() {
        return new CheckId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
