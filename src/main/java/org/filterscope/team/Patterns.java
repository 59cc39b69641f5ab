package org.filterscope.team;

import java.util.Locale;

/** Patterns for {@code like}. */
final class Patterns {

    private Patterns() {}

    /** Matches what contains a text anywhere, in lower case; {@code !} escapes. */
    static String containing(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
