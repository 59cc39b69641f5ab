package org.filterscope.explanation.board;

import org.filterscope.refusal.RefusedException;

/**
 * What a board of a project is called.
 *
 * @param text 1 to 100 characters
 */
public record BoardName(String text) {

    /** The board that filters are pinned on where no other one is named. */
    public static final BoardName USUAL = new BoardName("Board");

    private static final int LONGEST = 100;

    /**
     * Checks the name.
     *
     * @throws RefusedException when it is empty or too long
     */
    public BoardName {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RefusedException("Give the board a name of 1 to " + LONGEST + " characters.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
