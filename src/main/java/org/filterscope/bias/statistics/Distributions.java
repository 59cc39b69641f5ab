package org.filterscope.bias.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails and quantiles that several tests need. */
final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    static double twoSided(double z) {
        return Double.isNaN(z) ? 1 : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    static double chiSquareTail(double value, int degrees) {
        return degrees < 1 ? 1 : ChiSquaredDistribution.of(degrees).survivalProbability(value);
    }

    /** The t that leaves (1 − level) / 2 on either side. */
    static double student(double level, int degrees) {
        return TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
    }

    static double studentTail(double t, int degrees) {
        return TDistribution.of(degrees).survivalProbability(t);
    }
}
