package org.filterscope.explanation.rating;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a rating round. */
public record RoundId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static RoundId parse(String text) {
        return new RoundId(Ids.parse(text));
    }

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
