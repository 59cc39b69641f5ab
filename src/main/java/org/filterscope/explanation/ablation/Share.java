package org.filterscope.explanation.ablation;

/**
 * A share of images with Wilson's interval, which holds where a share is near 0 or 1 and images are few.
 *
 * @param count how many of them
 * @param of how many there are, at least 1
 */
public record Share(int count, int of) {

    /** The 97.5 % quantile of the normal distribution: 95 % intervals. */
    private static final double Z = 1.959963984540054;

    public Share {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
    }

    public double value() {
        return (double) count / of;
    }

    /** Lower end of the 95 % interval. */
    public double low() {
        return Math.max(0, centre() - margin());
    }

    /** Upper end of the 95 % interval. */
    public double high() {
        return Math.min(1, centre() + margin());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double margin() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
