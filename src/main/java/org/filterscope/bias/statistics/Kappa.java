package org.filterscope.bias.statistics;

/**
 * How far two raters agree beyond chance (Cohen, "A coefficient of agreement for nominal scales", 1960).
 *
 * @param both images in which both saw the word
 * @param first images in which only the first did
 * @param second images in which only the second did
 * @param neither images in which neither did
 */
public record Kappa(int both, int first, int second, int neither) {

    /** At least one image. */
    public Kappa {
        if (both < 0 || first < 0 || second < 0 || neither < 0 || both + first + second + neither == 0) {
            throw new IllegalArgumentException("raters agree about one image or more");
        }
    }

    private double images() {
        return both + first + second + (double) neither;
    }

    /** p_o, the share of images on which they agree. */
    public double agreement() {
        return (both + neither) / images();
    }

    /** κ = (p_o − p_e) / (1 − p_e); 1 where both always gave the same single answer. */
    public double value() {
        double n = images();
        double expected =
                ((both + first) / n) * ((both + second) / n) + ((second + neither) / n) * ((first + neither) / n);
        return expected >= 1 ? 1 : (agreement() - expected) / (1 - expected);
    }
}
