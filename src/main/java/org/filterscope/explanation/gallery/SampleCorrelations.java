package org.filterscope.explanation.gallery;

import java.util.Arrays;
import org.filterscope.explanation.ActivationSample;

/**
 * How alike filters fire: the correlation (Pearson's) of their activations over all positions of all images of the sample.
 * A filter that is the same everywhere correlates with none.
 */
final class SampleCorrelations {

    private static final double LEVELS = 255;

    private final ActivationSample sample;

    SampleCorrelations(ActivationSample sample) {
        this.sample = sample;
    }

    /** The correlation of every filter with one of them, in [-1, 1]; NaN where there is none. */
    double[] with(int filter) {
        float[] activations = activations(filter, sample.levels(filter));
        double[] wanted = standardised(activations);
        double[] correlations = new double[sample.filters()];
        Arrays.fill(correlations, Double.NaN);
        if (wanted.length > 0) {
            sample.forEach((other, levels) -> correlations[other] = correlation(wanted, activations(other, levels)));
        }
        return correlations;
    }

    private float[] activations(int filter, byte[] levels) {
        int positions = sample.height() * sample.width();
        float[] activations = new float[levels.length];
        for (int image = 0; image < sample.images().size(); image++) {
            int at = filter * sample.images().size() + image;
            double lowest = sample.lowest()[at];
            double step = (sample.highest()[at] - lowest) / LEVELS;
            for (int i = image * positions; i < (image + 1) * positions; i++) {
                activations[i] = (float) (lowest + step * (levels[i] & 0xff));
            }
        }
        return activations;
    }

    /** With mean 0 and length 1; nothing where all are equal. */
    private static double[] standardised(float[] activations) {
        double mean = mean(activations);
        double[] centred = new double[activations.length];
        double squares = 0;
        for (int i = 0; i < centred.length; i++) {
            centred[i] = activations[i] - mean;
            squares += centred[i] * centred[i];
        }
        if (!(squares > 0)) {
            return new double[0];
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < centred.length; i++) {
            centred[i] /= norm;
        }
        return centred;
    }

    private static double mean(float[] activations) {
        double sum = 0;
        for (float activation : activations) {
            sum += activation;
        }
        return sum / activations.length;
    }

    private static double correlation(double[] wanted, float[] activations) {
        double mean = mean(activations);
        double squares = 0;
        double product = 0;
        for (int i = 0; i < activations.length; i++) {
            double centred = activations[i] - mean;
            squares += centred * centred;
            product += centred * wanted[i];
        }
        return squares > 0 ? Math.clamp(product / Math.sqrt(squares), -1.0, 1.0) : Double.NaN;
    }
}
