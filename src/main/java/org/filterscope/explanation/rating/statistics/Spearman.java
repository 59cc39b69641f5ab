package org.filterscope.explanation.rating.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Spearman's rank correlation with mean ranks for ties, and the interval of Bonett and Wright (Psychometrika 65, 2000):
 * tanh(artanh ρ ∓ z·√((1 + ρ²/2)/(n − 3))).
 */
public final class Spearman {

    private static final int FEWEST = 5;

    private Spearman() {}

    /**
     * Correlates two scores of the same units.
     *
     * @param confidence such as 0.95
     * @return nothing for fewer than five units, or where one of the two is the same for all
     */
    public static Optional<Estimate> of(double[] first, double[] second, double confidence) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("each unit has both scores");
        }
        if (first.length < FEWEST) {
            return Optional.empty();
        }
        NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        double rho = correlation(ranking.apply(first), ranking.apply(second));
        if (Double.isNaN(rho)) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(rho, Optional.of(interval(rho, first.length, confidence)), first.length));
    }

    private static Interval interval(double rho, int units, double confidence) {
        if (Math.abs(rho) >= 1) {
            return new Interval(rho, rho);
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double middle = Math.log((1 + rho) / (1 - rho)) / 2;
        double half = z * Math.sqrt((1 + rho * rho / 2) / (units - 3));
        return new Interval(Math.tanh(middle - half), Math.tanh(middle + half));
    }

    private static double correlation(double[] first, double[] second) {
        // The mean of ranks is known, however many are tied
        double mean = (first.length + 1) / 2.0;
        double products = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int i = 0; i < first.length; i++) {
            double x = first[i] - mean;
            double y = second[i] - mean;
            products += x * y;
            firstSquares += x * x;
            secondSquares += y * y;
        }
        return Math.clamp(products / Math.sqrt(firstSquares * secondSquares), -1, 1);
    }
}
