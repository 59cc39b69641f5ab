package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/**
 * A copy of a feature map with one array of C values for each position. Loops over arrays that all begin at 0 are the ones
 * that the compiler turns into vector instructions; loops over views into one long array are not.
 */
final class PositionRows {

    private final float[][] rows;
    private final int channels;

    PositionRows(FeatureMap map) {
        channels = map.channels();
        rows = new float[map.positions()][channels];
        for (int position = 0; position < rows.length; position++) {
            System.arraycopy(map.values(), map.offset() + position * channels, rows[position], 0, channels);
        }
    }

    /** A_k, one value for each position. */
    float[] activations(int filter) {
        float[] activations = new float[rows.length];
        for (int position = 0; position < rows.length; position++) {
            activations[position] = rows[position][filter];
        }
        return activations;
    }

    /** The mean over all positions. */
    float[] mean() {
        float[] weights = new float[rows.length];
        java.util.Arrays.fill(weights, 1);
        return mean(weights);
    }

    /** The mean over all positions of A ⊙ weights; positions of weight 0 cost nothing. */
    float[] mean(float[] weights) {
        if (weights.length != rows.length) {
            throw new IllegalArgumentException(
                    "a mask of " + weights.length + " positions does not fit a map of " + rows.length);
        }
        int[] used = new int[weights.length + 3];
        int count = 0;
        for (int position = 0; position < weights.length; position++) {
            used[count] = position;
            count += weights[position] != 0 ? 1 : 0;
        }
        float[] sum = new float[channels];
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            addFour(weights, used[i], used[i + 1], used[i + 2], used[i + 3], sum);
        }
        for (; i < count; i++) {
            addOne(weights[used[i]], rows[used[i]], sum);
        }
        for (int channel = 0; channel < sum.length; channel++) {
            sum[channel] /= rows.length;
        }
        return sum;
    }

    /** Four positions at once, since fetching and storing the sum would cost more than the arithmetic. */
    private void addFour(float[] weights, int a, int b, int c, int d, float[] sum) {
        addFour(weights[a], rows[a], weights[b], rows[b], weights[c], rows[c], weights[d], rows[d], sum);
    }

    private static void addFour(
            float a, float[] rowA, float b, float[] rowB, float c, float[] rowC, float d, float[] rowD, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * rowA[i] + b * rowB[i] + c * rowC[i] + d * rowD[i];
        }
    }

    private static void addOne(float a, float[] row, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * row[i];
        }
    }
}
