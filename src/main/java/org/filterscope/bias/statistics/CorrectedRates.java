package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Rates without the explainer's own errors, which may differ between subsets (Rogan and Gladen, "Estimating prevalence from
 * the results of a screening test", Am. J. Epidemiol. 107, 1978).
 *
 * @param difference between the corrected rates of two subsets
 * @param interval by resampling clusters and, with them, what people saw
 */
public record CorrectedRates(double difference, Interval interval) {

    private static final long RATERS = 0x7261746572L;

    /** (p + Sp − 1) / (Se + Sp − 1), kept in [0, 1]; NaN where the explainer does no better than chance. */
    public static double corrected(double rate, double sensitivity, double specificity) {
        double youden = sensitivity + specificity - 1;
        return youden <= 0 ? Double.NaN : Math.clamp((rate + specificity - 1) / youden, 0, 1);
    }

    /**
     * The rate corrected by a blind sample drawn with and without the word. With Se and Sp taken from that sample at the same
     * rate, Rogan and Gladen's formula becomes p precision + (1 − p) omission, which always exists.
     */
    public static double corrected(double rate, RaterCheck check) {
        return rate * check.precision() + (1 - rate) * check.omission();
    }

    /** The corrected difference of every word between two subsets; one pair of checks for each word. */
    public static List<CorrectedRates> of(
            WordCounts counts, List<RaterCheck> ofA, List<RaterCheck> ofB, ClusterBootstrap bootstrap, double level) {
        List<double[]> a = bootstrap.weighted(counts, (x, sizeA, y, sizeB) -> x / sizeA);
        List<double[]> b = bootstrap.weighted(counts, (x, sizeA, y, sizeB) -> y / sizeB);
        double sizeA = counts.sample().imagesOf(0);
        double sizeB = counts.sample().imagesOf(1);
        List<CorrectedRates> all = new ArrayList<>();
        for (int word = 0; word < counts.words(); word++) {
            SeededRandom random = new SeededRandom(bootstrap.seed() ^ RATERS, word);
            double[] values = new double[bootstrap.draws()];
            for (int i = 0; i < values.length; i++) {
                values[i] = corrected(a.get(word)[i], ofA.get(word).drawn(random))
                        - corrected(b.get(word)[i], ofB.get(word).drawn(random));
            }
            all.add(new CorrectedRates(
                    corrected(counts.count(word, 0) / sizeA, ofA.get(word))
                            - corrected(counts.count(word, 1) / sizeB, ofB.get(word)),
                    ClusterBootstrap.percentiles(values, level)));
        }
        return List.copyOf(all);
    }
}
