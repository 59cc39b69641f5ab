package org.filterscope.team;

import org.filterscope.refusal.RefusedException;

/**
 * What a person, a team or a project is called: one line of 1 to 200 characters, without blanks around it, and
 * without characters that cannot be seen or turn the direction of others: two people must not look the same.
 */
record Name(String text) {

    static final int LONGEST = 200;

    Name {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.codePoints().anyMatch(Name::hidden)) {
            throw new RefusedException("Give a name of 1 to " + LONGEST
                    + " characters in one line, without characters that cannot be seen.");
        }
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
