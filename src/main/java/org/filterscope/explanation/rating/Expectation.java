package org.filterscope.explanation.rating;

/** What a careful rater says of an item whose answer is known. */
public enum Expectation {
    /** The words describe the images. */
    RIGHT,
    /** They do not. */
    WRONG;

    private static final int LOWEST_GOOD = 4;
    private static final int HIGHEST_BAD = 2;

    /** Whether an answer of 1 to 5 shows that the rater did not look. */
    boolean isFailedBy(int score) {
        return switch (this) {
            case RIGHT -> score <= HIGHEST_BAD;
            case WRONG -> score >= LOWEST_GOOD;
        };
    }
}
