package org.filterscope.explanation.rating;

import java.security.SecureRandom;
import java.util.Set;

/** Names for raters that say nothing about who they are, nor in which order they were chosen. */
final class Pseudonyms {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 4;

    private Pseudonyms() {}

    /** One that is not taken. */
    static String other(Set<String> taken) {
        String made = made();
        return taken.contains(made) ? other(taken) : made;
    }

    private static String made() {
        StringBuilder name = new StringBuilder("rater-");
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
