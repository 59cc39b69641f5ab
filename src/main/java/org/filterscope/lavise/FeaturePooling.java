package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/**
 * Pooled features: {@code e = mean over h,w of (A ⊙ M)}, the vector of C values that an explainer reads. The mean runs
 * over all H × W positions, also those that the mask M leaves out. What comes back is not yet of unit length:
 * {@link Explainer} and {@link ExplainerTrainer} normalise every vector they are given.
 */
public final class FeaturePooling {

    private FeaturePooling() {}

    /** The mean over all positions, C values. */
    public static float[] mean(FeatureMap map) {
        float[] sum = new float[map.channels()];
        for (int position = 0; position < map.positions(); position++) {
            add(map, position, 1, sum);
        }
        return divided(sum, map.positions());
    }

    /**
     * The mean of A ⊙ M.
     *
     * @param mask M, one value for each of the H × W positions, row by row
     */
    public static float[] mean(FeatureMap map, boolean[] mask) {
        requirePositions(map, mask.length);
        float[] sum = new float[map.channels()];
        for (int position = 0; position < mask.length; position++) {
            if (mask[position]) {
                add(map, position, 1, sum);
            }
        }
        return divided(sum, map.positions());
    }

    /**
     * The mean of A ⊙ c, positions of weight 0 being skipped.
     *
     * @param weights c, one value for each of the H × W positions, row by row
     */
    static float[] mean(FeatureMap map, float[] weights) {
        requirePositions(map, weights.length);
        float[] sum = new float[map.channels()];
        int held = -1;
        for (int position = 0; position < weights.length; position++) {
            if (weights[position] == 0) {
                continue;
            }
            if (held < 0) {
                held = position;
            } else {
                addBoth(map, held, weights[held], position, weights[position], sum);
                held = -1;
            }
        }
        if (held >= 0) {
            add(map, held, weights[held], sum);
        }
        return divided(sum, map.positions());
    }

    /** Whether the map holds numbers only: neither NaN nor an infinity. */
    public static boolean isFinite(FeatureMap map) {
        float largest = 0;
        int end = map.offset() + map.positions() * map.channels();
        for (int i = map.offset(); i < end; i++) {
            largest = Math.max(largest, Math.abs(map.values()[i]));
        }
        return largest <= Float.MAX_VALUE;
    }

    private static void add(FeatureMap map, int position, float weight, float[] sum) {
        float[] values = map.values();
        int row = map.offset() + position * sum.length;
        for (int channel = 0; channel < sum.length; channel++) {
            sum[channel] += weight * values[row + channel];
        }
    }

    /** Two positions at once halve the traffic of the sum. */
    private static void addBoth(FeatureMap map, int first, float a, int second, float b, float[] sum) {
        float[] values = map.values();
        int rowA = map.offset() + first * sum.length;
        int rowB = map.offset() + second * sum.length;
        for (int channel = 0; channel < sum.length; channel++) {
            sum[channel] += a * values[rowA + channel] + b * values[rowB + channel];
        }
    }

    private static float[] divided(float[] sum, int positions) {
        for (int channel = 0; channel < sum.length; channel++) {
            sum[channel] /= positions;
        }
        return sum;
    }

    private static void requirePositions(FeatureMap map, int given) {
        if (given != map.positions()) {
            throw new IllegalArgumentException(
                    "a mask of " + given + " positions does not fit a map of " + map.positions());
        }
    }
}
