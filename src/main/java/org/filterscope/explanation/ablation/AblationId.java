package org.filterscope.explanation.ablation;

import java.util.UUID;
import org.filterscope.team.Ids;
import org.filterscope.team.OwnedId;

/** The id of an ablation. */
public record AblationId(UUID value) implements OwnedId {

    /**
     * Reads an id from an address.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the text is no id
     */
    public static AblationId parse(String text) {
        return new AblationId(Ids.parse(text));
    }

    public static AblationId random() {
        return new AblationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
