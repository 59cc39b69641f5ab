package org.filterscope.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a network's own output says about one picture, as probabilities of classes. */
public final class Probabilities {

    private static final double ROUNDING = 0.01;

    private final double[] values;

    private Probabilities(double[] values) {
        this.values = values;
    }

    /** Reads an output: as it is when it sums to one, else behind a softmax; nothing when it holds what is no number. */
    public static Optional<Probabilities> of(float[] output) {
        double sum = 0;
        double largest = Double.NEGATIVE_INFINITY;
        boolean within = true;
        for (float value : output) {
            if (!Float.isFinite(value)) {
                return Optional.empty();
            }
            sum += value;
            largest = Math.max(largest, value);
            within &= value >= 0 && value <= 1 + ROUNDING;
        }
        boolean normalised = within && Math.abs(sum - 1) <= ROUNDING;
        return Optional.of(new Probabilities(normalised ? plain(output) : softmax(output, largest)));
    }

    private static double[] plain(float[] output) {
        return IntStream.range(0, output.length).mapToDouble(i -> output[i]).toArray();
    }

    private static double[] softmax(float[] output, double largest) {
        double[] result = IntStream.range(0, output.length)
                .mapToDouble(i -> Math.exp(output[i] - largest))
                .toArray();
        double sum = 0;
        for (double value : result) {
            sum += value;
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    /** Number of classes. */
    public int classes() {
        return values.length;
    }

    /** The probability of a class; 0 for one that the output does not have. */
    public double of(int index) {
        return index < values.length ? values[index] : 0;
    }

    /** The most probable class; of several the first. */
    public int best() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** The most probable classes, the first the most. */
    List<Guess> top(int most, ClassLabels labels) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .map(i -> new Guess(labels.name(i), values[i]))
                .toList();
    }

    /**
     * How undecided the network is: the entropy as a share of the largest possible, −Σ p·ln p / ln n, from 0 (sure) to 1
     * (no idea).
     */
    double entropy() {
        if (values.length < 2) {
            return 0;
        }
        double entropy = 0;
        for (double p : values) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return Math.clamp(entropy / Math.log(values.length), 0, 1);
    }
}
