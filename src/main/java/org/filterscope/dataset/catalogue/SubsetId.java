package org.filterscope.dataset.catalogue;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a subset. */
public record SubsetId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static SubsetId parse(String text) {
        return new SubsetId(Ids.parse(text));
    }

    public static SubsetId random() {
        return new SubsetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
