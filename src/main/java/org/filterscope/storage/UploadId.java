package org.filterscope.storage;

import java.util.UUID;
import org.filterscope.team.OwnedId;
import org.filterscope.team.ThingNotFoundException;

/** The id of an upload. */
public record UploadId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address or an event of a page.
     *
     * @throws ThingNotFoundException when the text is no id
     */
    public static UploadId parse(String text) {
        try {
            return new UploadId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new ThingNotFoundException(e);
        }
    }

    static UploadId random() {
        return new UploadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
