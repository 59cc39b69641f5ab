package org.filterscope.bias.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * A word in two subsets of images that are truly independent of each other.
 *
 * @param a images of the first subset with the word
 * @param sizeA images of the first subset, at least 1
 * @param b images of the second subset with the word
 * @param sizeB images of the second subset, at least 1
 */
public record FourfoldTable(int a, int sizeA, int b, int sizeB) {

    private static final double LEAST_EXPECTED = 5;

    /** Neither subset is empty, and none has more images with the word than images. */
    public FourfoldTable {
        if (sizeA < 1 || sizeB < 1 || a < 0 || b < 0 || a > sizeA || b > sizeB) {
            throw new IllegalArgumentException(
                    a + "/" + sizeA + " and " + b + "/" + sizeB + " are no shares of images");
        }
    }

    /** N. */
    public int images() {
        return sizeA + sizeB;
    }

    /** All images with the word. */
    public int total() {
        return a + b;
    }

    /** The least of the four counts expected without a difference. */
    public double leastExpected() {
        return Math.min(sizeA, sizeB) * (double) Math.min(total(), images() - total()) / images();
    }

    /** z = (p_A − p_B) / √(p̄ (1 − p̄) (1/n_A + 1/n_B)); 0 where the word is in all images or none. */
    public double z() {
        double pooled = total() / (double) images();
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1.0 / sizeA + 1.0 / sizeB));
        return deviation == 0 ? 0 : (a / (double) sizeA - b / (double) sizeB) / deviation;
    }

    /** X² = z² (N − 1) / N with one degree of freedom (E. S. Pearson 1947; Campbell, Statist. Med. 26, 2007). */
    public double chiSquare() {
        return z() * z() * (images() - 1) / images();
    }

    /** p of {@link #chiSquare()}. */
    public double chiSquareP() {
        return Distributions.chiSquareTail(chiSquare(), 1);
    }

    /**
     * Fisher's test with mid-p, two-sided: hypergeometric probabilities below the observed one, and half of those equal to
     * it (Lancaster 1961; with Benjamini and Hochberg's procedure: Chen and Sarkar 2019, arXiv 1906.01701).
     */
    public double fisherMidP() {
        if (total() == 0 || total() == images()) {
            return 1;
        }
        HypergeometricDistribution chance = HypergeometricDistribution.of(images(), total(), sizeA);
        double observed = chance.probability(a);
        double p = 0;
        for (int x = chance.getSupportLowerBound(); x <= chance.getSupportUpperBound(); x++) {
            double probability = chance.probability(x);
            boolean equal = Math.abs(probability - observed) <= 1e-7 * observed;
            p += equal ? probability / 2 : probability < observed ? probability : 0;
        }
        return Math.min(1, p);
    }

    /** p by chi-square where at least five images are expected in every cell, else by mid-p. */
    public double p() {
        return leastExpected() >= LEAST_EXPECTED ? chiSquareP() : fisherMidP();
    }

    /** ln[(a + ½)(n_B − b + ½) / ((b + ½)(n_A − a + ½))] (Haldane 1956; Anscombe 1956). */
    public double logOdds() {
        return Math.log((a + 0.5) * (sizeB - b + 0.5) / ((b + 0.5) * (sizeA - a + 0.5)));
    }
}
