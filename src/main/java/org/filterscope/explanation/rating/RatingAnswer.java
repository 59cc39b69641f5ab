package org.filterscope.explanation.rating;

/**
 * What a rater said of an item.
 *
 * @param rater the rater's pseudonym
 * @param item the item's number
 * @param score 1 (not at all) to 5 (fully); 0 where the rater could not tell
 * @param millis how long the rater looked at it
 */
record RatingAnswer(String rater, int item, int score, long millis) {

    static final int HIGHEST = 5;

    boolean told() {
        return score > 0;
    }
}
