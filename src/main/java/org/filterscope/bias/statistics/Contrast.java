package org.filterscope.bias.statistics;

import java.util.Collections;
import java.util.List;

/** What is asked of the subsets of a sample. */
public sealed interface Contrast {

    /** Does subset 0 show a word more, or less, often than subset 1? Statistic: |S|, S = the sum of residuals over 0. */
    record Difference() implements Contrast {}

    /**
     * Do any of the k subsets differ? Statistic: Q = Σ S_s² / n_s over the subsets, n_s the images that the subsets have in
     * truth, so that for two subsets it orders labellings as |S| does.
     */
    record Omnibus() implements Contrast {}

    /**
     * Does a word become more, or less, frequent along ordered subsets (Cochran 1954; Armitage 1955)? Statistic: |Σ c_s S_s|.
     *
     * @param scores c, one whole number for each subset, such as years
     */
    record Trend(List<Integer> scores) implements Contrast {

        /** At least two different scores. */
        public Trend {
            scores = List.copyOf(scores);
            if (scores.stream().distinct().count() < 2) {
                throw new IllegalArgumentException("a trend runs over at least two different scores");
            }
        }
    }

    /** The sums a statistic is made of: for each, the weight of a unit in every subset. All weights are at least 0. */
    default double[][] weights(int subsets) {
        return switch (this) {
            case Difference ignored -> {
                if (subsets != 2) {
                    throw new IllegalArgumentException("a difference is between two subsets, not " + subsets);
                }
                yield new double[][] {{1, 0}};
            }
            case Omnibus ignored -> {
                double[][] weights = new double[subsets][subsets];
                for (int s = 0; s < subsets; s++) {
                    weights[s][s] = 1;
                }
                yield weights;
            }
            case Trend trend -> {
                if (trend.scores.size() != subsets) {
                    throw new IllegalArgumentException("a trend has one score for each of " + subsets + " subsets");
                }
                int least = Collections.min(trend.scores);
                double[] weights = new double[subsets];
                for (int s = 0; s < subsets; s++) {
                    weights[s] = trend.scores.get(s) - least;
                }
                yield new double[][] {weights};
            }
        };
    }
}
