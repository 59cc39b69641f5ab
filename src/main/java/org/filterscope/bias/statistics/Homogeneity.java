package org.filterscope.bias.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether the odds ratio between two subsets is the same in all strata of clustered images, for intersections such as gender
 * by region. A logistic model with all interactions is as good as one log-odds ratio θ for each stratum, whose
 * cluster-robust variance is Σ deff / (n p (1 − p)) over the two cells (delta method; Liang and Zeger 1986); then Cochran's
 * Q = Σ (θ − θ̄)² / v (1954) over its degrees is held against F, whose second degrees are those of the smallest cell.
 *
 * @param statistic Q
 * @param p its tail
 * @param strata how many strata were large enough
 * @param skipped the numbers of those that were not: a cell with fewer than 10 clusters
 */
public record Homogeneity(double statistic, double p, int strata, List<Integer> skipped) {

    /** Copies. */
    public Homogeneity {
        skipped = List.copyOf(skipped);
    }

    /** Tests one word, given its rates in every stratum. */
    public static Homogeneity of(List<RateDifference> strata) {
        List<Integer> skipped = java.util.stream.IntStream.range(0, strata.size())
                .filter(s -> !isLarge(strata.get(s)))
                .boxed()
                .toList();
        List<RateDifference> large =
                strata.stream().filter(Homogeneity::isLarge).toList();
        if (large.size() < 2) {
            return new Homogeneity(0, 1, large.size(), skipped);
        }
        double weights = large.stream().mapToDouble(s -> 1 / variance(s)).sum();
        double mean = large.stream().mapToDouble(s -> s.logOdds() / variance(s)).sum() / weights;
        double q = large.stream()
                .mapToDouble(s -> (s.logOdds() - mean) * (s.logOdds() - mean) / variance(s))
                .sum();
        int degrees = large.size() - 1;
        int least = large.stream().mapToInt(RateDifference::degrees).min().orElseThrow();
        double p = FDistribution.of(degrees, least).survivalProbability(q / degrees);
        return new Homogeneity(q, p, large.size(), skipped);
    }

    private static boolean isLarge(RateDifference stratum) {
        return Math.min(stratum.a().clusters(), stratum.b().clusters()) >= Floors.CLUSTERS;
    }

    private static double variance(RateDifference stratum) {
        return variance(stratum.a()) + variance(stratum.b());
    }

    /** Half an image is added to either side, as it is to the log-odds. */
    private static double variance(SubsetRate rate) {
        return rate.designEffect() * (1 / (rate.count() + 0.5) + 1 / (rate.images() - rate.count() + 0.5));
    }
}
