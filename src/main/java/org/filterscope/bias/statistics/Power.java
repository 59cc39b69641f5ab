package org.filterscope.bias.statistics;

/**
 * Which differences could be found at all, and with how many images (Fleiss, Levin and Paik, "Statistical Methods for Rates
 * and Proportions", 2003, 4.2; design effect with clusters of unequal size: Eldridge and others, Int. J. Epidemiol. 35, 2006).
 *
 * @param alpha two-sided level: q / m for one finding among m words, q R / m for R
 * @param power such as 0.8
 */
public record Power(double alpha, double power) {

    private static final int MOST_STEPS = 60;

    /** Both lie between 0 and 1. */
    public Power {
        if (!(alpha > 0 && alpha < 1 && power > 0 && power < 1)) {
            throw new IllegalArgumentException("level and power lie between 0 and 1");
        }
    }

    /** For one more finding among {@code words} where {@code expected} are expected, at least 1. */
    public static Power forWords(double q, int words, int expected, double power) {
        return new Power(q * Math.max(1, expected) / words, power);
    }

    /** 1 + ((cv² + 1) m̄ − 1) ICC, for m̄ images per cluster with the coefficient of variation cv. */
    public static double designEffect(double meanImages, double variation, double intraclass) {
        return Math.max(1, 1 + ((variation * variation + 1) * meanImages - 1) * intraclass);
    }

    /** Images per subset: deff [z(1 − α/2) √(2 p̄ q̄) + z(power) √(p_A q_A + p_B q_B)]² / d². */
    public double images(double rateA, double rateB, double designEffect) {
        double mean = (rateA + rateB) / 2;
        double root = Distributions.normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
                + Distributions.normalQuantile(power) * Math.sqrt(rateA * (1 - rateA) + rateB * (1 - rateB));
        return designEffect * root * root / ((rateA - rateB) * (rateA - rateB));
    }

    /** Clusters per subset, rounded up, with {@code meanImages} images each: more people, not more photographs of the same. */
    public int clusters(double rateA, double rateB, double meanImages, double variation, double intraclass) {
        return (int) Math.ceil(images(rateA, rateB, designEffect(meanImages, variation, intraclass)) / meanImages);
    }

    /**
     * The least d by which a rate must exceed {@code rate} to be found, for these effective numbers of images (images over
     * design effect); NaN where not even a rate of 1 would be.
     */
    public double smallestDifference(double rate, double effectiveA, double effectiveB) {
        double missed = 0;
        double found = 1 - rate;
        if (!(found > 0) || isMissed(rate, found, effectiveA, effectiveB)) {
            return Double.NaN;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double middle = (missed + found) / 2;
            if (isMissed(rate, middle, effectiveA, effectiveB)) {
                missed = middle;
            } else {
                found = middle;
            }
        }
        return found;
    }

    private boolean isMissed(double rate, double d, double effectiveA, double effectiveB) {
        double higher = Math.min(1, rate + d);
        double pooled = (higher * effectiveA + rate * effectiveB) / (effectiveA + effectiveB);
        double needed = Distributions.normalQuantile(1 - alpha / 2)
                        * Math.sqrt(pooled * (1 - pooled) * (1 / effectiveA + 1 / effectiveB))
                + Distributions.normalQuantile(power)
                        * Math.sqrt(higher * (1 - higher) / effectiveA + rate * (1 - rate) / effectiveB);
        return d < needed;
    }
}
