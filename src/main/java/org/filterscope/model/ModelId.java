package org.filterscope.model;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a model. */
public record ModelId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static ModelId parse(String text) {
        return new ModelId(Ids.parse(text));
    }

    public static ModelId random() {
        return new ModelId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
