package org.filterscope.demo;

/** Mean and variance of each filter over many batches, from those of each batch. */
final class BatchStatistics {

    private final double[] means;
    private final double[] squares;
    private final double[] variances;
    private int batches;

    BatchStatistics(int filters) {
        means = new double[filters];
        squares = new double[filters];
        variances = new double[filters];
    }

    void add(float[] mean, float[] variance) {
        for (int i = 0; i < means.length; i++) {
            means[i] += mean[i];
            squares[i] += (double) mean[i] * mean[i];
            variances[i] += variance[i];
        }
        batches++;
    }

    double mean(int filter) {
        return means[filter] / batches;
    }

    /** The mean variance within the batches, and the variance of their means. */
    double variance(int filter) {
        double mean = mean(filter);
        return variances[filter] / batches + Math.max(0, squares[filter] / batches - mean * mean);
    }
}
