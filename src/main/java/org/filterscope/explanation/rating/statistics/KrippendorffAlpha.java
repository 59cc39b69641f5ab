package org.filterscope.explanation.rating.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: 1 − D_o / D_e over the coincidences of ratings within units (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). Takes any number of raters, and units that only some of them rated; those with a single rating
 * count for nothing.
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /** How far two ratings are apart. */
    public enum Scale {
        /** Equal or not. */
        NOMINAL,
        /** How many ratings lie between them. */
        ORDINAL,
        /** Their difference. */
        INTERVAL
    }

    /** Alpha; nothing where no unit was rated twice, or all ratings that can be compared are equal. */
    public static OptionalDouble of(Ratings ratings, Scale scale) {
        int categories = ratings.categories();
        double[][] coincidences = coincidences(ratings);
        double[] totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int first = 0; first < categories; first++) {
            for (int second = first + 1; second < categories; second++) {
                double distance = distance(scale, totals, first, second);
                observed += coincidences[first][second] * distance;
                expected += totals[first] * totals[second] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    private static double[][] coincidences(Ratings ratings) {
        double[][] coincidences = new double[ratings.categories()][ratings.categories()];
        for (int[] counts : ratings.counts()) {
            int all = Arrays.stream(counts).sum();
            for (int first = 0; first < counts.length && all > 1; first++) {
                for (int second = 0; second < counts.length; second++) {
                    int pairs = counts[first] * (counts[second] - (first == second ? 1 : 0));
                    coincidences[first][second] += (double) pairs / (all - 1);
                }
            }
        }
        return coincidences;
    }

    private static double distance(Scale scale, double[] totals, int first, int second) {
        double apart = switch (scale) {
            case NOMINAL -> 1;
            case ORDINAL -> Arrays.stream(totals, first, second + 1).sum() - (totals[first] + totals[second]) / 2;
            case INTERVAL -> second - first;
        };
        return apart * apart;
    }
}
