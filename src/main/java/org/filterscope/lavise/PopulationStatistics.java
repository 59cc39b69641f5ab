package org.filterscope.lavise;

/**
 * Mean and variance of each column of many rows that arrive in blocks: what a batch normalisation uses once training is
 * over.
 */
final class PopulationStatistics {

    private final double[] sums;
    private final double[] squares;
    private long rows;

    PopulationStatistics(int width) {
        sums = new double[width];
        squares = new double[width];
    }

    void add(float[] block) {
        int width = sums.length;
        for (int at = 0; at < block.length; at += width) {
            for (int i = 0; i < width; i++) {
                double value = block[at + i];
                sums[i] += value;
                squares[i] += value * value;
            }
            rows++;
        }
    }

    float[] mean() {
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / rows);
        }
        return mean;
    }

    /** The mean square distance from the mean. */
    float[] variance() {
        float[] variance = new float[sums.length];
        for (int i = 0; i < variance.length; i++) {
            double mean = sums[i] / rows;
            variance[i] = (float) Math.max(0, squares[i] / rows - mean * mean);
        }
        return variance;
    }
}
