package org.filterscope.bias;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of an audit. */
public record AuditId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static AuditId parse(String text) {
        return new AuditId(Ids.parse(text));
    }

    public static AuditId random() {
        return new AuditId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
