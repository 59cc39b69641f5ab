package org.filterscope.explanation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a top image is shown. */
public enum Look {
    /** Dimmed outside the region above the filter's threshold, the region outlined. */
    MASK,
    /** Coloured by the filter's activation. */
    HEAT,
    /** As the network saw it. */
    PLAIN;

    /** Its name in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Look> of(String word) {
        return Arrays.stream(values()).filter(look -> look.word().equals(word)).findFirst();
    }
}
