package org.filterscope.job;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of a schedule. */
public record ScheduleId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static ScheduleId parse(String text) {
        return new ScheduleId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
