package org.filterscope.bias.discovery;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a discovery. */
public record DiscoveryId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static DiscoveryId parse(String text) {
        return new DiscoveryId(Ids.parse(text));
    }

    public static DiscoveryId random() {
        return new DiscoveryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
