package org.filterscope.explanation.rating.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Percentile intervals for figures without a formula: units are drawn with replacement, as many as there are, 2,000 times.
 * Draws for which the figure does not exist are left out.
 */
public final class Bootstrap {

    private static final int DRAWS = 2_000;

    private Bootstrap() {}

    /**
     * The interval of a figure.
     *
     * @param units what is drawn, such as all ratings of a filter
     * @param confidence such as 0.95
     * @param seed of the draws
     * @return nothing for fewer than two units, or where the figure does not exist for half of the draws
     */
    public static <T> Optional<Interval> of(
            List<T> units, Function<List<T>, OptionalDouble> figure, double confidence, long seed) {
        if (units.size() < 2) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = IntStream.range(0, DRAWS)
                .mapToObj(_ -> figure.apply(Stream.generate(() -> units.get(random.nextInt(units.size())))
                        .limit(units.size())
                        .toList()))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (found.length < DRAWS / 2) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        return Optional.of(new Interval(quantile(found, tail), quantile(found, 1 - tail)));
    }

    private static double quantile(double[] sorted, double share) {
        int place = (int) Math.round(share * (sorted.length - 1));
        return sorted[Math.clamp(place, 0, sorted.length - 1)];
    }
}
