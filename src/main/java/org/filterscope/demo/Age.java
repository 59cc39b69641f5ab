package org.filterscope.demo;

import java.util.Locale;

/** The age a person of a scene is drawn with. */
public enum Age {
    ADULT,
    CHILD;

    /** As it stands in the table of attributes. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
