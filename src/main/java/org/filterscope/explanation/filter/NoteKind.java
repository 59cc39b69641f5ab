package org.filterscope.explanation.filter;

import org.filterscope.refusal.RefusedException;

/** What people can write about a filter. */
public enum NoteKind {
    /** A word of their own for what the filter looks for. */
    WORD(60, "A word for a filter"),
    /** Anything else. */
    COMMENT(4_000, "A comment");

    private final int longest;
    private final String title;

    NoteKind(int longest, String title) {
        this.longest = longest;
        this.title = title;
    }

    /** How many characters it has at most. */
    int longest() {
        return longest;
    }

    /**
     * A text without space around it.
     *
     * @throws RefusedException when it is empty or too long
     */
    String checked(String text) {
        String checked = this == WORD ? text.strip().replaceAll("\\s+", " ") : text.strip();
        if (checked.isEmpty()) {
            throw new RefusedException(title + " cannot be empty; write something.");
        }
        if (checked.length() > longest) {
            throw new RefusedException(
                    title + " has at most " + longest + " characters, not " + checked.length() + "; say it shorter.");
        }
        return checked;
    }
}
