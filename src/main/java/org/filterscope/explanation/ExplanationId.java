package org.filterscope.explanation;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of an explanation. */
public record ExplanationId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static ExplanationId parse(String text) {
        return new ExplanationId(Ids.parse(text));
    }

    public static ExplanationId random() {
        return new ExplanationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
