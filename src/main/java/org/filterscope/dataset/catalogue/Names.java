package org.filterscope.dataset.catalogue;

import org.filterscope.refusal.RefusedException;

/** What people may call things. */
final class Names {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4000;

    private Names() {}

    static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new RefusedException("The name is empty; give one.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RefusedException("The name is longer than " + LONGEST_NAME + " characters; shorten it.");
        }
        return name;
    }

    static String description(String typed) {
        if (typed.length() > LONGEST_DESCRIPTION) {
            throw new RefusedException(
                    "The description is longer than " + LONGEST_DESCRIPTION + " characters; shorten it.");
        }
        return typed.strip();
    }
}
