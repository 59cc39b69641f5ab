package org.filterscope.job;

import java.util.Locale;

/**
 * A place of a node where one piece of work runs at a time.
 *
 * @param number its number among the node's slots of this kind; for a GPU the number of the device
 */
public record Slot(SlotKind kind, int number) {

    /** Such as {@code cpu 0}. */
    public String title() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + number;
    }
}
