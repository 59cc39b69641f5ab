package org.filterscope.explanation.rating.statistics;

/**
 * An interval of confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval goes upward, not from " + low + " to " + high);
        }
    }

    /** Whether a value lies in it, the ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
