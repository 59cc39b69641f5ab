package org.filterscope.lavise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The sizes of the network g and the names of its parts.
 *
 * @param filters C
 * @param hidden the width between its two linear layers
 * @param dimension D
 */
record ExplainerShape(int filters, int hidden, int dimension) {

    static final String INPUT_MEAN = "input_norm.mean";
    static final String INPUT_VARIANCE = "input_norm.variance";
    static final String INPUT_SCALE = "input_norm.scale";
    static final String INPUT_SHIFT = "input_norm.shift";
    static final String HIDDEN_WEIGHT = "hidden.weight";
    static final String HIDDEN_BIAS = "hidden.bias";
    static final String HIDDEN_MEAN = "hidden_norm.mean";
    static final String HIDDEN_VARIANCE = "hidden_norm.variance";
    static final String HIDDEN_SCALE = "hidden_norm.scale";
    static final String HIDDEN_SHIFT = "hidden_norm.shift";
    static final String OUTPUT_WEIGHT = "output.weight";
    static final String OUTPUT_BIAS = "output.bias";

    /** What training changes, with its shape; weights are inputs × outputs. */
    Map<String, List<Integer>> learnt() {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        parts.put(INPUT_SCALE, List.of(filters));
        parts.put(INPUT_SHIFT, List.of(filters));
        parts.put(HIDDEN_WEIGHT, List.of(filters, hidden));
        parts.put(HIDDEN_BIAS, List.of(hidden));
        parts.put(HIDDEN_SCALE, List.of(hidden));
        parts.put(HIDDEN_SHIFT, List.of(hidden));
        parts.put(OUTPUT_WEIGHT, List.of(hidden, dimension));
        parts.put(OUTPUT_BIAS, List.of(dimension));
        return parts;
    }

    /** What is computed from the training samples, with its shape. */
    Map<String, List<Integer>> measured() {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        parts.put(INPUT_MEAN, List.of(filters));
        parts.put(INPUT_VARIANCE, List.of(filters));
        parts.put(HIDDEN_MEAN, List.of(hidden));
        parts.put(HIDDEN_VARIANCE, List.of(hidden));
        return parts;
    }

    /** Values before training: linear layers uniform within ±1/√inputs, normalisations that change nothing. */
    Map<String, float[]> initial(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, float[]> values = new LinkedHashMap<>();
        values.put(INPUT_SCALE, filled(filters, 1));
        values.put(INPUT_SHIFT, filled(filters, 0));
        values.put(HIDDEN_WEIGHT, uniform(random, filters * hidden, filters));
        values.put(HIDDEN_BIAS, uniform(random, hidden, filters));
        values.put(HIDDEN_SCALE, filled(hidden, 1));
        values.put(HIDDEN_SHIFT, filled(hidden, 0));
        values.put(OUTPUT_WEIGHT, uniform(random, hidden * dimension, hidden));
        values.put(OUTPUT_BIAS, uniform(random, dimension, hidden));
        values.put(INPUT_MEAN, filled(filters, 0));
        values.put(INPUT_VARIANCE, filled(filters, 1));
        values.put(HIDDEN_MEAN, filled(hidden, 0));
        values.put(HIDDEN_VARIANCE, filled(hidden, 1));
        return values;
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        java.util.Arrays.fill(values, value);
        return values;
    }

    private static float[] uniform(SplittableRandom random, int size, int inputs) {
        double bound = 1 / Math.sqrt(inputs);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return values;
    }
}
