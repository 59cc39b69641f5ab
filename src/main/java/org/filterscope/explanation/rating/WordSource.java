package org.filterscope.explanation.rating;

import org.filterscope.refusal.RefusedException;

/**
 * Where words that are rated come from.
 *
 * @param kind what sort of source it is
 * @param method name of the attention method; empty for the controls
 */
public record WordSource(Kind kind, String method) {

    /** The words that are most common in the layer, the same for all filters: what is right without looking. */
    public static final WordSource BASE_RATE = new WordSource(Kind.BASE_RATE, "");

    /** The words of another filter of the sample: what is right by chance. */
    public static final WordSource SHUFFLED = new WordSource(Kind.SHUFFLED, "");

    /** Sorts of sources. */
    public enum Kind {
        METHOD,
        BASE_RATE,
        SHUFFLED
    }

    public WordSource {
        if ((kind == Kind.METHOD) == method.isBlank()) {
            throw new RefusedException("Words come from a named method or from a control; name the method.");
        }
    }

    /** The words that a filter got by a method of attention. */
    public static WordSource method(String name) {
        return new WordSource(Kind.METHOD, name);
    }

    /** Its name in files: that of the method, {@code base-rate} or {@code shuffled}. */
    public String key() {
        return switch (kind) {
            case METHOD -> method;
            case BASE_RATE -> "base-rate";
            case SHUFFLED -> "shuffled";
        };
    }

    /** What people call it. */
    public String label() {
        return switch (kind) {
            case METHOD -> "Words by " + method;
            case BASE_RATE -> "Common words of the layer";
            case SHUFFLED -> "Another filter's words";
        };
    }
}
