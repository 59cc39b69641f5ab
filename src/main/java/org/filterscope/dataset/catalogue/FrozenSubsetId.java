package org.filterscope.dataset.catalogue;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a frozen subset. */
public record FrozenSubsetId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static FrozenSubsetId parse(String text) {
        return new FrozenSubsetId(Ids.parse(text));
    }

    public static FrozenSubsetId random() {
        return new FrozenSubsetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
