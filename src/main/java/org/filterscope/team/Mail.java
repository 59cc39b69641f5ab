package org.filterscope.team;

import java.util.Locale;
import java.util.regex.Pattern;
import org.filterscope.refusal.RefusedException;

/** A mail address, in lower case. */
record Mail(String text) {

    private static final int LONGEST = 320;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}\\p{Cf}]+@[^\\s@<>,;:\"\\p{Cntrl}\\p{Cf}]+");

    Mail {
        text = normal(text);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new RefusedException("Give a mail address such as anna@example.org.");
        }
    }

    /** The one way in which an address is written. */
    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
