package org.filterscope.lavise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Samples as rows of unit length, each with its true words as places among the training words. */
final class TrainingData {

    private final int filters;
    private final int words;
    private final float[] rows;
    private final int[][] truths;

    private TrainingData(int filters, int words, float[] rows, int[][] truths) {
        this.filters = filters;
        this.words = words;
        this.rows = rows;
        this.truths = truths;
    }

    /**
     * The data of some samples.
     *
     * @param samples places of the samples in the reference set
     * @param words places of the training words in the semantic space; holds all true words of these samples
     */
    static TrainingData of(PooledReference reference, List<Integer> samples, int[] words) {
        int filters = reference.filters();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            places.put(words[i], i);
        }
        float[] rows = new float[Math.multiplyExact(samples.size(), filters)];
        int[][] truths = new int[samples.size()][];
        for (int i = 0; i < truths.length; i++) {
            ReferenceSample sample = reference.samples().get(samples.get(i));
            System.arraycopy(sample.feature(), 0, rows, i * filters, filters);
            truths[i] = IntStream.of(reference.trueWords(sample))
                    .map(word -> Objects.requireNonNull(places.get(word), "the words hold all true words"))
                    .toArray();
        }
        return new TrainingData(filters, words.length, UnitVectors.normalised(rows, filters), truths);
    }

    int size() {
        return truths.length;
    }

    /** The unit features of the samples {@code order[from … to - 1]}. */
    float[] features(int[] order, int from, int to) {
        float[] chosen = new float[(to - from) * filters];
        for (int i = from; i < to; i++) {
            System.arraycopy(rows, order[i] * filters, chosen, (i - from) * filters, filters);
        }
        return chosen;
    }

    /** Samples × words, 1 for the true ones. */
    float[] truths(int[] order, int from, int to) {
        float[] chosen = new float[(to - from) * words];
        for (int i = from; i < to; i++) {
            for (int word : truths[order[i]]) {
                chosen[(i - from) * words + word] = 1;
            }
        }
        return chosen;
    }

    /** Whether some sample has a word to be told apart from its own. */
    boolean teachesSomething() {
        for (int[] truth : truths) {
            if (truth.length < words) {
                return true;
            }
        }
        return false;
    }
}
