package org.filterscope.lavise;

/**
 * An image to which a filter reacted strongly.
 *
 * @param number the image's number in the probing set
 * @param peak a(k, x), the filter's greatest activation on it; above 0
 * @param grid the filter's activations over the image
 */
public record TopImage(long number, float peak, ActivationGrid grid) {

    public TopImage {
        if (!(peak > 0 && peak <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("a top image has a peak above 0, not " + peak);
        }
    }
}
