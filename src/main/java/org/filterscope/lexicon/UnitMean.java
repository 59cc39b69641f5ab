package org.filterscope.lexicon;

import java.util.List;

/** The direction of the mean of vectors. */
final class UnitMean {

    private UnitMean() {}

    /** The mean over its length; an empty array when the vectors cancel each other out. */
    static float[] of(List<float[]> vectors, int dimensions) {
        double[] sum = new double[dimensions];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimensions; d++) {
                sum[d] += vector[d];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        if (squares < 1e-12) {
            return new float[0];
        }
        float[] mean = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            mean[d] = (float) (sum[d] / Math.sqrt(squares));
        }
        return mean;
    }
}
