package org.filterscope.dataset.catalogue;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a dataset. */
public record DatasetId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static DatasetId parse(String text) {
        return new DatasetId(Ids.parse(text));
    }

    public static DatasetId random() {
        return new DatasetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
