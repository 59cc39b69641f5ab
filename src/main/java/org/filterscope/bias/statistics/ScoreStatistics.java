package org.filterscope.bias.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The score statistics of all words under many labellings. With the residuals r_u = y_u − p_g m_u, where p_g is the share
 * of images with the word in the unit's pool g (see {@link Exchange}), a sum of a contrast is S = Σ w(label_u) r_u less its
 * mean over all labellings, which is 0 unless clusters have images in several strata; its variance is the sum over groups of
 * exchange of [Σ(w − w̄)² / (n − 1)] Σ (r − r̄)². The product of labels and residuals splits into one of labels and counts,
 * whole numbers without rounding, and what the shares of the pools take off: S = Σ w y − Σ_g p_g Σ w m.
 */
final class ScoreStatistics {

    private final WordCounts counts;
    private final Contrast contrast;
    private final Exchange exchange;
    private final double[][] weights;
    private final double[] poolImages;
    private final double[][] labelShare;
    private final int[] varyingOf;
    private final int[][] varying;
    private final double[] subsetImages;
    private final double[][] expected;
    private final double[][] expectedImages;

    ScoreStatistics(WordCounts counts, Contrast contrast) {
        Sample sample = counts.sample();
        this.counts = counts;
        this.contrast = contrast;
        this.exchange = Exchange.of(sample);
        this.weights = contrast.weights(sample.subsets());
        this.poolImages = IntStream.range(0, exchange.pools())
                .mapToDouble(pool -> Arrays.stream(exchange.unitsOfPool(pool))
                        .map(sample::images)
                        .sum())
                .toArray();
        this.varyingOf = new int[exchange.pools()];
        int[] some = IntStream.range(0, exchange.pools()).filter(this::varies).toArray();
        Arrays.fill(varyingOf, -1);
        IntStream.range(0, some.length).forEach(i -> varyingOf[some[i]] = i);
        this.varying = Arrays.stream(some).mapToObj(exchange::unitsOfPool).toArray(int[][]::new);
        this.labelShare = Arrays.stream(weights).map(this::labelShares).toArray(double[][]::new);
        this.expected = exchange.isMixed()
                ? Arrays.stream(weights).map(this::expectedWeights).toArray(double[][]::new)
                : new double[0][];
        this.expectedImages = Arrays.stream(expected).map(this::imagesOfPools).toArray(double[][]::new);
        this.subsetImages = IntStream.range(0, sample.subsets())
                .mapToDouble(s -> Math.max(1, sample.imagesOf(s)))
                .toArray();
    }

    /** Where all units have as many images, a labelling moves none between the subsets. */
    private boolean varies(int pool) {
        return exchange.isCrossed(pool)
                || Arrays.stream(exchange.unitsOfPool(pool))
                                .map(counts.sample()::images)
                                .distinct()
                                .count()
                        > 1;
    }

    private double[] labelShares(double[] ofSubset) {
        Sample sample = counts.sample();
        return IntStream.range(0, exchange.pools())
                .mapToDouble(pool -> Arrays.stream(exchange.unitsOfPool(pool))
                                .mapToDouble(u -> sample.images(u) * ofSubset[sample.subset(u)])
                                .sum()
                        / poolImages[pool])
                .toArray();
    }

    /** The mean weight of a unit over all labellings. */
    private double[] expectedWeights(double[] ofSubset) {
        double[] mean = new double[counts.sample().units()];
        for (int group = 0; group < exchange.groups(); group++) {
            int[][] members = exchange.membersOf(group);
            double ofGroup = Arrays.stream(members)
                    .mapToDouble(units -> ofSubset[counts.sample().subset(units[0])])
                    .average()
                    .orElseThrow();
            Arrays.stream(members).flatMapToInt(Arrays::stream).forEach(unit -> mean[unit] = ofGroup);
        }
        return mean;
    }

    private double[] imagesOfPools(double[] ofUnit) {
        return IntStream.range(0, exchange.pools())
                .mapToDouble(pool -> Arrays.stream(exchange.unitsOfPool(pool))
                        .mapToDouble(unit -> counts.sample().images(unit) * ofUnit[unit])
                        .sum())
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
            spreadOverPools(word);
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

        private void spreadOverPools(int word) {
            Arrays.fill(shares, 0);
            for (int i = counts.first(word); i < counts.end(word); i++) {
                int pool = varyingOf[exchange.poolOf(counts.unitAt(i))];
                if (pool >= 0) {
                    shares[pool] += counts.countAt(i);
                }
            }
            for (int pool = 0; pool < varying.length; pool++) {
                shares[pool] /= poolImages[exchange.poolOf(varying[pool][0])];
            }
        }

        /** Of a sum over all labellings: where clusters have images in several strata, residuals add up to 0 in a pool only. */
        private double mean(int word, int sum) {
            double mean = 0;
            for (int i = counts.first(word); i < counts.end(word); i++) {
                int unit = counts.unitAt(i);
                mean += varyingOf[exchange.poolOf(unit)] < 0 ? 0 : counts.countAt(i) * expected[sum][unit];
            }
            for (int pool = 0; pool < varying.length; pool++) {
                mean -= shares[pool] * expectedImages[sum][exchange.poolOf(varying[pool][0])];
            }
            return mean;
        }

        private void sums(int word, int sum) {
            Arrays.fill(sums, -fixed(word, sum) - (exchange.isMixed() ? mean(word, sum) : 0));
            for (int subset = 0; subset < weights[sum].length; subset++) {
                double weight = weights[sum][subset];
                if (weight == 0) {
                    continue;
                }
                block.multiply(counts, word, subset, tables, found);
                for (int lane = 0; lane < found.length; lane++) {
                    sums[lane] += weight * found[lane];
                }
                for (int pool = 0; pool < varying.length; pool++) {
                    double share = weight * shares[pool];
                    int[] sizes = block.sizes(subset, pool);
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
            int pool = exchange.poolOf(counts.unitAt(i));
            fixed += varyingOf[pool] < 0 ? counts.countAt(i) * labelShare[sum][pool] : 0;
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
        int[][] members = exchange.membersOf(group);
        if (members.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(members)
                .mapToDouble(units -> ofSubset[counts.sample().subset(units[0])])
                .average()
                .orElseThrow();
        return Arrays.stream(members)
                        .mapToDouble(units -> ofSubset[counts.sample().subset(units[0])] - mean)
                        .map(each -> each * each)
                        .sum()
                / (members.length - 1);
    }

    private double[] squaredResiduals(int word) {
        double[] residuals = residuals(word);
        return IntStream.range(0, exchange.groups())
                .mapToDouble(group -> squares(exchange.membersOf(group), residuals))
                .toArray();
    }

    private static double squares(int[][] members, double[] residuals) {
        double[] ofMember = Arrays.stream(members)
                .mapToDouble(units -> Arrays.stream(units)
                        .mapToDouble(unit -> residuals[unit])
                        .sum())
                .toArray();
        double mean = Arrays.stream(ofMember).average().orElse(0);
        return Arrays.stream(ofMember)
                .map(each -> (each - mean) * (each - mean))
                .sum();
    }

    private double[] residuals(int word) {
        Sample sample = counts.sample();
        double[] residuals = new double[sample.units()];
        double[] shares = new double[exchange.pools()];
        for (int i = counts.first(word); i < counts.end(word); i++) {
            int unit = counts.unitAt(i);
            residuals[unit] = counts.countAt(i);
            shares[exchange.poolOf(unit)] += counts.countAt(i) / poolImages[exchange.poolOf(unit)];
        }
        for (int unit = 0; unit < residuals.length; unit++) {
            residuals[unit] -= shares[exchange.poolOf(unit)] * sample.images(unit);
        }
        return residuals;
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
