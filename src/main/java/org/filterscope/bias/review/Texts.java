package org.filterscope.bias.review;

import org.filterscope.refusal.RefusedException;

/** Checks what people write. */
final class Texts {

    private Texts() {}

    /** Without spaces around it. */
    static String within(String text, int longest, String what) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new RefusedException("A " + what + " has at most " + longest + " characters, and this has "
                    + stripped.length() + "; shorten it.");
        }
        return stripped;
    }

    /** The same, and not empty. */
    static String some(String text, int longest, String what) {
        String stripped = within(text, longest, what);
        if (stripped.isEmpty()) {
            throw new RefusedException("A " + what + " needs words; write some.");
        }
        return stripped;
    }
}
