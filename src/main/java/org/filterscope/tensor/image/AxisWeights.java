package org.filterscope.tensor.image;

/**
 * How the pixels along one axis of the input are mixed from those of the picture: a triangle (bilinear) filter that
 * grows with the reduction, so that no pixel is passed over. This is the antialiased bilinear filter of Pillow and of
 * torchvision: with s = original / resized and the support max(s, 1), the pixel at j weighs
 * {@code max(0, 1 − |j + 0.5 − (i + 0.5)·s| / support)}, normalised to a sum of 1.
 */
final class AxisWeights {

    private final int[] starts;
    private final float[][] weights;

    private AxisWeights(int[] starts, float[][] weights) {
        this.starts = starts;
        this.weights = weights;
    }

    /**
     * The weights for a window of the resized axis.
     *
     * @param original pixels of the picture along this axis
     * @param resized pixels of the whole resized axis
     * @param first first pixel of the window
     * @param count pixels of the window
     */
    static AxisWeights of(int original, int resized, int first, int count) {
        double scale = (double) original / resized;
        double support = Math.max(scale, 1);
        int[] starts = new int[count];
        float[][] weights = new float[count][];
        for (int i = 0; i < count; i++) {
            double centre = (first + i + 0.5) * scale;
            int start = Math.max(0, (int) (centre - support + 0.5));
            int end = Math.min(original, (int) (centre + support + 0.5));
            starts[i] = start;
            weights[i] = triangle(start, end, centre, support);
        }
        return new AxisWeights(starts, weights);
    }

    private static float[] triangle(int start, int end, double centre, double support) {
        double[] raw = new double[end - start];
        double sum = 0;
        for (int j = start; j < end; j++) {
            raw[j - start] = Math.max(0, 1 - Math.abs(j + 0.5 - centre) / support);
            sum += raw[j - start];
        }
        float[] normalised = new float[raw.length];
        for (int j = 0; j < raw.length; j++) {
            normalised[j] = (float) (raw[j] / sum);
        }
        return normalised;
    }

    /** The weights for the same pixels of the input when the picture's axis is stored backwards. */
    AxisWeights mirrored(int original) {
        int[] mirroredStarts = new int[starts.length];
        float[][] mirroredWeights = new float[starts.length][];
        for (int i = 0; i < starts.length; i++) {
            float[] forward = weights[i];
            float[] backward = new float[forward.length];
            for (int j = 0; j < forward.length; j++) {
                backward[j] = forward[forward.length - 1 - j];
            }
            mirroredStarts[i] = original - starts[i] - forward.length;
            mirroredWeights[i] = backward;
        }
        return new AxisWeights(mirroredStarts, mirroredWeights);
    }

    /** Number of pixels of the input. */
    int count() {
        return starts.length;
    }

    /** First pixel of the picture that counts for pixel i of the input. */
    int start(int i) {
        return starts[i];
    }

    /** Weights of the pixels from {@link #start} on. */
    float[] weights(int i) {
        return weights[i];
    }

    /** First pixel of the picture that counts for any pixel of the input. */
    int from() {
        return Math.min(starts[0], starts[starts.length - 1]);
    }

    /** Pixel of the picture after the last that counts for any. */
    int to() {
        int last = starts.length - 1;
        return Math.max(starts[0] + weights[0].length, starts[last] + weights[last].length);
    }

    /** The largest number of pixels that count for one. */
    int longest() {
        int longest = 0;
        for (float[] each : weights) {
            longest = Math.max(longest, each.length);
        }
        return longest;
    }
}
