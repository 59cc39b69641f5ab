package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Subsamples in which all subsets have as many clusters as the smallest, for numbers that grow with the size of a subset,
 * such as counts of filters. They describe; for inference clusters are relabelled.
 *
 * @param repeats how many subsamples, 200 as a rule
 * @param seed of all subsamples
 */
public record EqualSizes(int repeats, long seed) {

    /** How many subsamples are drawn as a rule. */
    public static final int REPEATS = 200;

    /** The mean of a statistic over all subsamples, of which each is given as the numbers of its clusters, ascending. */
    public double mean(Sample sample, ToDoubleFunction<List<Integer>> statistic) {
        return IntStream.range(0, repeats)
                .mapToDouble(number -> statistic.applyAsDouble(subsample(sample, number)))
                .average()
                .orElseThrow(() -> new IllegalArgumentException("a mean needs at least one subsample"));
    }

    /** The clusters of one subsample, ascending; clusters with images in several subsets count for that of the first. */
    public List<Integer> subsample(Sample sample, int number) {
        int[][] members = sample.clustersBySubset();
        int least = Arrays.stream(members).mapToInt(each -> each.length).min().orElse(0);
        SeededRandom random = new SeededRandom(seed, number);
        return Arrays.stream(members)
                .flatMapToInt(each -> {
                    random.shuffle(each, each.length);
                    return Arrays.stream(each, 0, least);
                })
                .sorted()
                .boxed()
                .toList();
    }
}
