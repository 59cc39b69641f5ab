package org.filterscope.explanation.filter;

import java.util.Locale;

/** What a person thinks of the words of a filter. */
public enum Verdict {
    /** They say what the filter looks for. */
    RIGHT,
    /** They say a part of it, or too much. */
    PARTLY,
    /** They say something else. */
    WRONG;

    /** How it is called in sentences and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
