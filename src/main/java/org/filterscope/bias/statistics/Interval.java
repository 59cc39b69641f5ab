package org.filterscope.bias.statistics;

/**
 * An interval of confidence.
 *
 * @param level such as 0.95
 */
public record Interval(double lower, double upper, double level) {

    /** Not upside down. */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval from " + lower + " to " + upper + " holds nothing");
        }
    }

    /** Whether a value lies inside or on the edge. */
    public boolean covers(double value) {
        return lower <= value && value <= upper;
    }

    /** Whether all of it lies within a band, edges excluded. */
    public boolean isWithin(double low, double high) {
        return low < lower && upper < high;
    }

    /** Whether all of it lies beyond one side of a band. */
    public boolean isBeyond(double low, double high) {
        return upper < low || high < lower;
    }
}
