package org.filterscope.explanation.rating.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What was measured in one part of a population.
 *
 * @param weight the part's share of the population, or anything in proportion to it
 * @param values one for each unit drawn from it
 */
public record Stratum(double weight, List<Double> values) {

    public Stratum {
        values = List.copyOf(values);
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a stratum weighs more than nothing");
        }
    }

    /** The whole population as one. */
    public static Stratum whole(double... values) {
        return new Stratum(1, Arrays.stream(values).boxed().toList());
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** s² / n, with s² the unbiased variance. */
    double varianceOfMean() {
        double mean = mean();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return squares / (values.size() - 1) / values.size();
    }
}
