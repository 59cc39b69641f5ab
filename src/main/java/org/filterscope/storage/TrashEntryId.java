package org.filterscope.storage;

import java.util.UUID;
import org.filterscope.team.OwnedId;

/** The id of something in a trash. */
public record TrashEntryId(UUID value) implements OwnedId {

    static TrashEntryId random() {
        return new TrashEntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
