package org.filterscope.team;

import org.filterscope.refusal.RefusedException;

/** What a person, a team or a project is called: one line of 1 to 200 characters, without blanks around it. */
record Name(String text) {

    static final int LONGEST = 200;

    Name {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException("Give a name of 1 to " + LONGEST + " characters in one line.");
        }
    }
}
