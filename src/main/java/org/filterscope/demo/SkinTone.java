package org.filterscope.demo;

import java.util.Locale;

/**
 * The skin tone a person of a scene is drawn with, from the lightest to the darkest; the names of Unicode's five
 * modifiers, after Fitzpatrick's scale.
 */
public enum SkinTone {
    LIGHT("1f3fb"),
    // the emoji package draws Unicode's medium where the file name says medium-light, and the other way round
    MEDIUM_LIGHT("1f3fd"),
    MEDIUM("1f3fc"),
    MEDIUM_DARK("1f3fe"),
    DARK("1f3ff");

    private final String code;

    SkinTone(String code) {
        this.code = code;
    }

    /** As it stands in the table of attributes. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The modifier in the names of the emoji package's files. */
    String code() {
        return code;
    }
}
