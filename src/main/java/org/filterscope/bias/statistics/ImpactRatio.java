package org.filterscope.bias.statistics;

import java.util.List;

/** The lowest over the highest rate, and the line of four fifths: a column by convention, not a test. */
public final class ImpactRatio {

    /** The four-fifths rule of thumb (Uniform Guidelines on Employee Selection Procedures, 1978). */
    public static final double LINE = 0.80;

    private ImpactRatio() {}

    /** min / max of the rates of all subsets that are large enough; 1 where all are 0. */
    public static double of(List<Double> rates) {
        double highest = rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double lowest = rates.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return highest == 0 ? 1 : lowest / highest;
    }
}
