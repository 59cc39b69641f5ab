package org.filterscope.explanation.rating;

import java.util.OptionalDouble;

/**
 * What can be said of one rater.
 *
 * @param rater the pseudonym
 * @param answered how many items, gold items included
 * @param untold how many of these answers were "cannot tell"
 * @param gold how many gold items were answered with 1 to 5
 * @param failed how many of those against what is known
 * @param careless whether the rater failed at least two, and more than a third of them
 * @param mean of the scores given, gold items apart
 * @param seconds the median time for an item
 */
record RaterFinding(
        String rater,
        int answered,
        int untold,
        int gold,
        int failed,
        boolean careless,
        OptionalDouble mean,
        OptionalDouble seconds) {

    private static final int FAILURES_ALLOWED = 1;
    private static final int PARTS = 3;

    static boolean isCareless(int gold, int failed) {
        return failed > FAILURES_ALLOWED && failed * PARTS > gold;
    }
}
