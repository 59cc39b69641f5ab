package org.filterscope.job;

import java.util.UUID;
import org.filterscope.team.Ids;

/** The id of a node, the same over its restarts. */
public record NodeId(UUID value) {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static NodeId parse(String text) {
        return new NodeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
