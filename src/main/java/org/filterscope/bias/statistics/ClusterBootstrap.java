package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Resampling of clusters with replacement, within subsets, for statistics that have no formula (Davison and Hinkley,
 * "Bootstrap Methods and their Application", 1997, 3.8). Clusters with images in several subsets are drawn as one, within
 * the subset of their first image, so what they share is drawn together.
 *
 * @param draws B
 * @param seed of all draws
 */
public record ClusterBootstrap(int draws, long seed) {

    /** 2,000 draws. */
    public static final int DRAWS = 2000;

    /** Enough draws for a percentile. */
    public ClusterBootstrap {
        if (draws < 100) {
            throw new IllegalArgumentException("percentiles take 100 draws or more");
        }
    }

    /**
     * One draw.
     *
     * @param weights how often each cluster was drawn, by its number
     */
    public record Draw(List<Integer> weights) {

        /** Copies. */
        public Draw {
            weights = List.copyOf(weights);
        }

        /** How often a cluster was drawn. */
        public int weight(int cluster) {
            return weights.get(cluster);
        }
    }

    /** The percentile interval of a statistic, at least as wide as to hold all but (1 − level) of the draws. */
    public Interval interval(Sample sample, ToDoubleFunction<Draw> statistic, double level) {
        return percentiles(values(sample, statistic), level);
    }

    private double[] values(Sample sample, ToDoubleFunction<Draw> statistic) {
        return IntStream.range(0, draws)
                .parallel()
                .mapToDouble(number -> statistic.applyAsDouble(
                        new Draw(Arrays.stream(weights(sample, number)).boxed().toList())))
                .toArray();
    }

    /** How often each cluster is drawn in one draw. */
    int[] weights(Sample sample, int number) {
        SeededRandom random = new SeededRandom(seed, number);
        int[] weights = new int[sample.clusters()];
        for (int[] stratum : sample.clustersBySubset()) {
            for (int i = 0; i < stratum.length; i++) {
                weights[stratum[random.nextInt(stratum.length)]]++;
            }
        }
        return weights;
    }

    /** The order statistics (B + 1)(1 ∓ level) / 2. */
    static Interval percentiles(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.floor((sorted.length + 1) * (1 - level) / 2);
        int low = Math.clamp(rank - 1, 0, sorted.length - 1);
        return new Interval(sorted[low], sorted[sorted.length - 1 - low], level);
    }

    /** Intervals of the nPMI gap of all words between two subsets. */
    public List<Interval> informationGaps(WordCounts counts, double level) {
        return weighted(counts, (a, sizeA, b, sizeB) -> PointwiseInformation.gap(a, sizeA, b, sizeB)).stream()
                .map(values -> percentiles(values, level))
                .toList();
    }

    /** What is worked out of resampled counts. */
    @FunctionalInterface
    interface OfCounts {
        double value(double a, double sizeA, double b, double sizeB);
    }

    /** A statistic of two subsets' counts for every word and draw. */
    List<double[]> weighted(WordCounts counts, OfCounts statistic) {
        Sample sample = counts.sample();
        double[][] values = new double[counts.words()][draws];
        IntStream.range(0, draws).parallel().forEach(number -> {
            int[] drawn = weights(sample, number);
            double[] sizes = new double[2];
            int[] weights = new int[sample.units()];
            for (int unit = 0; unit < weights.length; unit++) {
                weights[unit] = drawn[sample.cluster(unit)];
                sizes[sample.subset(unit)] += weights[unit] * (double) sample.images(unit);
            }
            for (int word = 0; word < values.length; word++) {
                double[] found = new double[2];
                for (int i = counts.first(word); i < counts.end(word); i++) {
                    int unit = counts.unitAt(i);
                    found[sample.subset(unit)] += weights[unit] * (double) counts.countAt(i);
                }
                values[word][number] = statistic.value(found[0], sizes[0], found[1], sizes[1]);
            }
        });
        return List.of(values);
    }
}
