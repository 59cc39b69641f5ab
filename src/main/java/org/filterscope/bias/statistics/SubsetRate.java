package org.filterscope.bias.statistics;

/**
 * How often a word was found in a subset.
 *
 * @param count images with the word
 * @param images n
 * @param clusters G
 * @param clusterMean the mean over clusters of y_g / m_g: every person counts once, however often photographed
 * @param designEffect how many images of this subset are worth one independent image; at least 1
 */
public record SubsetRate(int count, int images, int clusters, double clusterMean, double designEffect) {

    /** p, every image counts once; 0 in an empty subset. */
    public double rate() {
        return images == 0 ? 0 : count / (double) images;
    }

    /** n' = n / design effect. */
    public double effectiveImages() {
        return images / designEffect;
    }

    SubsetRate withDesignEffectAtLeast(double floor) {
        return new SubsetRate(count, images, clusters, clusterMean, Math.max(floor, designEffect));
    }

    /** A Wilson score interval with this quantile on effective images (Wilson 1927; Korn and Graubard 1998). */
    double[] wilson(double quantile) {
        double n = effectiveImages();
        double p = rate();
        double square = quantile * quantile;
        double centre = p + square / (2 * n);
        double half = quantile * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
        double width = 1 + square / n;
        return new double[] {Math.max(0, (centre - half) / width), Math.min(1, (centre + half) / width)};
    }
}
