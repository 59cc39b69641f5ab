package org.filterscope.explanation.rating.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Fleiss' kappa (1971), (p_a − p_e) / (1 − p_e), for categories without an order. Where raters left units out it is Gwet's
 * extension (Handbook of Inter-Rater Reliability, 2014, 2.3): p_a is the mean, over the units with two ratings or more, of
 * Σ n_ij·(n_ij − 1) / (n_i·(n_i − 1)), and p_e the sum of the squared mean shares n_ij / n_i over all rated units.
 */
public final class FleissKappa {

    private FleissKappa() {}

    /** Kappa; nothing where no unit was rated twice, or all ratings are equal. */
    public static OptionalDouble of(Ratings ratings) {
        double[] shares = new double[ratings.categories()];
        double agreement = 0;
        int rated = 0;
        int compared = 0;
        for (int[] counts : ratings.counts()) {
            int all = Arrays.stream(counts).sum();
            if (all > 0) {
                rated++;
                for (int category = 0; category < shares.length; category++) {
                    shares[category] += (double) counts[category] / all;
                }
            }
            if (all > 1) {
                compared++;
                agreement += Arrays.stream(counts)
                                .mapToDouble(count -> (double) count * (count - 1))
                                .sum()
                        / ((double) all * (all - 1));
            }
        }
        if (compared == 0) {
            return OptionalDouble.empty();
        }
        double observed = agreement / compared;
        int units = rated;
        double expected =
                Arrays.stream(shares).map(sum -> sum / units * (sum / units)).sum();
        return expected >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / (1 - expected));
    }
}
