package org.filterscope.explanation.filter;

import java.util.List;

/**
 * A filter as the file of its explanation has it.
 *
 * @param filter its number
 * @param threshold T_k
 * @param histogram how often it took which activation
 * @param topImages strongest first
 * @param votes of the top images, in their order
 */
record StoredFilter(
        int filter, boolean dead, double threshold, Histogram histogram, List<TopImage> topImages, List<Vote> votes) {

    StoredFilter {
        topImages = List.copyOf(topImages);
        votes = List.copyOf(votes);
    }

    /**
     * The activations over the whole range.
     *
     * @param count how many there are, zeros too
     * @param bins from, to and count of each, in ascending order
     */
    record Histogram(long count, List<List<Double>> bins) {}

    /** A top image. */
    record TopImage(double peak, Grid grid) {}

    /**
     * Activations in 8 bits.
     *
     * @param levels H × W unsigned bytes in base 64
     */
    record Grid(double lowest, double highest, String levels) {}

    /**
     * What one top image votes for.
     *
     * @param weight a(k, x)
     * @param words word, base form and cosine of each, nearest first
     */
    record Vote(double weight, List<List<Object>> words) {}
}
