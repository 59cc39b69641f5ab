package org.filterscope.explanation.rating.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of a population from a stratified sample: mean = Σ W_h·x̄_h with v = Σ W_h²·s_h²/n_h, and the interval
 * mean ∓ t·√v with Satterthwaite's degrees of freedom v² / Σ (W_h²·s_h²/n_h)²/(n_h − 1) (Cochran, Sampling Techniques, 1977,
 * 5.4). With one stratum this is the usual t interval. The population counts as large beside the sample, which makes the
 * interval rather too wide. Strata without a unit are left out, and the weights of the others grow in proportion.
 */
public final class StratifiedMean {

    private StratifiedMean() {}

    /**
     * Estimates the mean.
     *
     * @param confidence such as 0.95
     * @return nothing where there is no unit; without an interval where a stratum has only one
     */
    public static Optional<Estimate> of(List<Stratum> strata, double confidence) {
        List<Stratum> present =
                strata.stream().filter(stratum -> !stratum.values().isEmpty()).toList();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        double total = present.stream().mapToDouble(Stratum::weight).sum();
        double mean = 0;
        double variance = 0;
        double squares = 0;
        int units = 0;
        boolean single = false;
        for (Stratum stratum : present) {
            double weight = stratum.weight() / total;
            int size = stratum.values().size();
            mean += weight * stratum.mean();
            units += size;
            if (size == 1) {
                single = true;
            } else {
                double part = weight * weight * stratum.varianceOfMean();
                variance += part;
                squares += part * part / (size - 1);
            }
        }
        return Optional.of(new Estimate(
                mean, single ? Optional.empty() : Optional.of(interval(mean, variance, squares, confidence)), units));
    }

    private static Interval interval(double mean, double variance, double squares, double confidence) {
        if (variance == 0) {
            return new Interval(mean, mean);
        }
        double t = TDistribution.of(variance * variance / squares).inverseSurvivalProbability((1 - confidence) / 2);
        double half = t * Math.sqrt(variance);
        return new Interval(mean - half, mean + half);
    }
}
