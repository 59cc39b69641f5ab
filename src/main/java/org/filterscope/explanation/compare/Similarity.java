package org.filterscope.explanation.compare;

import java.util.List;

/** Says how alike the words of filters are. */
sealed interface Similarity permits EqualWords, NearMeaning {

    /**
     * Compares every filter of one side with every filter of the other.
     *
     * @return left × right values in [0, 1]; 1 for filters with equal words, 0 for filters that have nothing in common
     */
    float[][] between(List<WordProfile> left, List<WordProfile> right);
}
