package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The score statistics of all words under many labellings. With the residuals r_u = y_u − p_g m_u, where p_g is the share
 * of images with the word in the unit's group g of exchangeable units, a sum of a contrast is S = Σ w(label_u) r_u; its
 * mean over all labellings is 0 and its variance Σ_g [Σ(w − w̄)² / (n_g − 1)] Σ r². The product of labels and residuals
 * splits into one of labels and counts, whole numbers without rounding, and what the group shares take off:
 * S = Σ w y − Σ_g p_g Σ w m.
 */
final class ScoreStatistics {

    private final WordCounts counts;
    private final Contrast contrast;
    private final Exchange exchange;
    private final double[][] weights;
    private final double[] groupImages;
    private final double[][] labelShare;
    private final int[] varyingOf;
    private final int[][] varying;
    private final double[] subsetImages;

    ScoreStatistics(WordCounts counts, Contrast contrast) {
        Sample sample = counts.sample();
        this.counts = counts;
        this.contrast = contrast;
        this.exchange = Exchange.of(sample);
        this.weights = contrast.weights(sample.subsets());
        this.groupImages = IntStream.range(0, exchange.groups())
                .mapToDouble(group -> Arrays.stream(exchange.unitsOf(group))
                        .map(sample::images)
                        .sum())
                .toArray();
        this.varyingOf = new int[exchange.groups()];
        int[] some = IntStream.range(0, exchange.groups()).filter(this::varies).toArray();
        Arrays.fill(varyingOf, -1);
        IntStream.range(0, some.length).forEach(i -> varyingOf[some[i]] = i);
        this.varying = Arrays.stream(some).mapToObj(exchange::unitsOf).toArray(int[][]::new);
        this.labelShare = Arrays.stream(weights).map(this::labelShares).toArray(double[][]::new);
        this.subsetImages = IntStream.range(0, sample.subsets())
                .mapToDouble(s -> Math.max(1, sample.imagesOf(s)))
                .toArray();
    }

    /** Where all units have as many images, a labelling moves none between the subsets. */
    private boolean varies(int group) {
        return Arrays.stream(exchange.unitsOf(group))
                        .map(counts.sample()::images)
                        .distinct()
                        .count()
                > 1;
    }

    private double[] labelShares(double[] ofSubset) {
        Sample sample = counts.sample();
        return IntStream.range(0, exchange.groups())
                .mapToDouble(group -> Arrays.stream(exchange.unitsOf(group))
                                .mapToDouble(u -> sample.images(u) * ofSubset[sample.subset(u)])
                                .sum()
                        / groupImages[group])
                .toArray();
    }

    int lanes() {
        return LabelBlock.lanes(counts.sample().units(), counts.sample().subsets());
    }

    LabelBlock observed() {
        return new LabelBlock(counts.sample(), varying, 0, 1, none -> exchange.observed());
    }

    LabelBlock drawn(long seed, long first, int lanes) {
        return new LabelBlock(counts.sample(), varying, first, lanes, n -> exchange.drawn(seed, n));
    }

    /** Room for one thread to work in. */
    final class Scratch {

        private final LabelBlock block;
        private final LabelBlock.Tables tables = new LabelBlock.Tables();
        private final int[] found;
        private final double[] sums;
        private final double[] shares = new double[varying.length];

        Scratch(LabelBlock block) {
            this.block = block;
            this.found = new int[block.lanes()];
            this.sums = new double[block.lanes()];
        }

        /** The statistic in every labelling of the block; signed where the contrast has one sum. */
        void statistics(int word, double[] out) {
            Arrays.fill(out, 0);
            spreadOverGroups(word);
            for (int sum = 0; sum < weights.length; sum++) {
                sums(word, sum);
                if (weights.length == 1) {
                    System.arraycopy(sums, 0, out, 0, out.length);
                    return;
                }
                double share = 1 / subsetImages[sum];
                for (int lane = 0; lane < out.length; lane++) {
                    out[lane] += sums[lane] * sums[lane] * share;
                }
            }
        }

        private void spreadOverGroups(int word) {
            Arrays.fill(shares, 0);
            for (int i = counts.first(word); i < counts.end(word); i++) {
                int group = varyingOf[exchange.groupOf(counts.unitAt(i))];
                if (group >= 0) {
                    shares[group] += counts.countAt(i);
                }
            }
            for (int group = 0; group < varying.length; group++) {
                shares[group] /= groupImages[exchange.groupOf(varying[group][0])];
            }
        }

        private void sums(int word, int sum) {
            Arrays.fill(sums, -fixed(word, sum));
            for (int subset = 0; subset < weights[sum].length; subset++) {
                double weight = weights[sum][subset];
                if (weight == 0) {
                    continue;
                }
                block.multiply(counts, word, subset, tables, found);
                for (int lane = 0; lane < found.length; lane++) {
                    sums[lane] += weight * found[lane];
                }
                for (int group = 0; group < varying.length; group++) {
                    double share = weight * shares[group];
                    int[] sizes = block.sizes(subset, group);
                    for (int lane = 0; lane < sizes.length; lane++) {
                        sums[lane] -= share * sizes[lane];
                    }
                }
            }
        }
    }

    private double fixed(int word, int sum) {
        double fixed = 0;
        for (int i = counts.first(word); i < counts.end(word); i++) {
            int group = exchange.groupOf(counts.unitAt(i));
            fixed += varyingOf[group] < 0 ? counts.countAt(i) * labelShare[sum][group] : 0;
        }
        return fixed;
    }

    /** The variance of the statistic over all labellings where it is one sum; its mean where it is made of squares. */
    double scale(int word) {
        double[] squares = squaredResiduals(word);
        double scale = 0;
        for (int sum = 0; sum < weights.length; sum++) {
            double variance = 0;
            for (int group = 0; group < squares.length; group++) {
                variance += squares[group] * spread(group, weights[sum]);
            }
            scale += weights.length == 1 ? variance : variance / subsetImages[sum];
        }
        return scale;
    }

    private double spread(int group, double[] ofSubset) {
        int[] units = exchange.unitsOf(group);
        if (units.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(units)
                .mapToDouble(u -> ofSubset[counts.sample().subset(u)])
                .average()
                .orElseThrow();
        return Arrays.stream(units)
                        .mapToDouble(u -> ofSubset[counts.sample().subset(u)] - mean)
                        .map(each -> each * each)
                        .sum()
                / (units.length - 1);
    }

    private double[] squaredResiduals(int word) {
        Sample sample = counts.sample();
        double[] y = new double[sample.units()];
        double[] shares = new double[exchange.groups()];
        for (int i = counts.first(word); i < counts.end(word); i++) {
            int unit = counts.unitAt(i);
            y[unit] = counts.countAt(i);
            shares[exchange.groupOf(unit)] += counts.countAt(i) / groupImages[exchange.groupOf(unit)];
        }
        double[] squares = new double[exchange.groups()];
        for (int unit = 0; unit < y.length; unit++) {
            int group = exchange.groupOf(unit);
            double residual = y[unit] - shares[group] * sample.images(unit);
            squares[group] += residual * residual;
        }
        return squares;
    }

    /** From where on a statistic counts as at least as extreme: a little below, by as much as rounding may move it. */
    double threshold(int word, double observed) {
        double rounding = 4e-16 * (8 + varying.length) * (1 + counts.total(word));
        return switch (contrast) {
            case Contrast.Omnibus ignored -> observed * (1 - 1e-12) - rounding * rounding;
            case Contrast.Difference ignored -> Math.abs(observed) - rounding;
            case Contrast.Trend ignored -> Math.abs(observed) - rounding * highestWeight();
        };
    }

    private double highestWeight() {
        double highest = 1;
        for (double weight : weights[0]) {
            highest = Math.max(highest, weight);
        }
        return highest;
    }
}
