package org.filterscope.lavise;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An image in the top list of a filter, with the vectors that were taken along. */
record TopEntry(
        TopImage image, @Nullable Vector original, @Nullable Vector projection) {

    /** The greater peak first; between equal peaks the lower image number. */
    static final Comparator<TopEntry> ORDER = Comparator.comparingDouble(
                    (TopEntry entry) -> -entry.image().peak())
            .thenComparingLong(entry -> entry.image().number());

    /** A vector behind a name, so that entries are compared without looking into it. */
    static final class Vector {
        private final float[] values;

        Vector(float[] values) {
            this.values = values;
        }

        float[] values() {
            return values;
        }
    }
}
