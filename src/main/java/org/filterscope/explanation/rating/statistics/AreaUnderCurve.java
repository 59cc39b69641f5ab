package org.filterscope.explanation.rating.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * The area under the ROC curve: how likely a score is higher for a positive unit than for a negative one, ties counted half
 * (Mann and Whitney). The interval is Newcombe's method 5 (Statistics in Medicine 25, 2006): all θ with |θ̂ − θ| ≤ z·√V(θ),
 * V(θ) = θ(1 − θ)·[1 + (N − 1)·((1 − θ)/(2 − θ) + θ/(1 + θ))]/(m·n), N = (m + n)/2; it holds for few units and at 0 and 1.
 */
public final class AreaUnderCurve {

    private static final int STEPS = 100;

    private AreaUnderCurve() {}

    /**
     * The area.
     *
     * @param positive the scores of the positive units
     * @param negative the scores of the others
     * @param confidence such as 0.95
     * @return nothing where there are no units of one kind
     */
    public static Optional<Estimate> of(double[] positive, double[] negative, double confidence) {
        int positives = positive.length;
        int negatives = negative.length;
        if (positives == 0 || negatives == 0) {
            return Optional.empty();
        }
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE)
                .apply(DoubleStream.concat(Arrays.stream(positive), Arrays.stream(negative))
                        .toArray());
        double sum = Arrays.stream(ranks, 0, positives).sum();
        double area = (sum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        Interval interval = new Interval(end(area, 0, positives, negatives, z), end(area, 1, positives, negatives, z));
        return Optional.of(new Estimate(area, Optional.of(interval), positives + negatives));
    }

    /** The θ between the area and a bound, farthest from the area, that is still in the interval. */
    private static double end(double area, double bound, int positives, int negatives, double z) {
        if (area == bound) {
            return bound;
        }
        double inside = area;
        double outside = bound;
        for (int step = 0; step < STEPS; step++) {
            double middle = (inside + outside) / 2;
            if (Math.abs(area - middle) <= z * Math.sqrt(variance(middle, positives, negatives))) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private static double variance(double theta, int positives, int negatives) {
        double half = (positives + negatives) / 2.0;
        return theta
                * (1 - theta)
                * (1 + (half - 1) * ((1 - theta) / (2 - theta) + theta / (1 + theta)))
                / ((double) positives * negatives);
    }
}
