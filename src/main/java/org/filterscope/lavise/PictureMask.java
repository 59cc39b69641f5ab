package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/**
 * The part of a network's input that a filter reacts to: [bilinear upsampled A_k &gt; T_k], one value for each pixel.
 * Upsampling aligns the centres of pixels (sample i of n reads at (i + ½) · H / n − ½, the border repeated).
 */
public final class PictureMask {

    private final boolean[] inside;

    private PictureMask(boolean[] inside) {
        this.inside = inside;
    }

    /** The mask of one filter for an input of {@code height} × {@code width} pixels. */
    public static PictureMask of(FeatureMap map, int filter, double threshold, int height, int width) {
        float[] enlarged = enlarged(Attention.activations(map, filter), map.height(), map.width(), height, width);
        boolean[] inside = new boolean[enlarged.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = enlarged[i] > threshold;
        }
        return new PictureMask(inside);
    }

    /** Row-major values of a grid enlarged by bilinear interpolation. */
    static float[] enlarged(float[] grid, int gridHeight, int gridWidth, int height, int width) {
        float[] enlarged = new float[height * width];
        for (int y = 0; y < height; y++) {
            double row = Math.clamp((y + 0.5) * gridHeight / height - 0.5, 0.0, gridHeight - 1.0);
            int top = (int) row;
            int bottom = Math.min(top + 1, gridHeight - 1);
            for (int x = 0; x < width; x++) {
                double column = Math.clamp((x + 0.5) * gridWidth / width - 0.5, 0.0, gridWidth - 1.0);
                int left = (int) column;
                int right = Math.min(left + 1, gridWidth - 1);
                double upper = mix(grid[top * gridWidth + left], grid[top * gridWidth + right], column - left);
                double lower = mix(grid[bottom * gridWidth + left], grid[bottom * gridWidth + right], column - left);
                enlarged[y * width + x] = (float) mix(upper, lower, row - top);
            }
        }
        return enlarged;
    }

    private static double mix(double first, double second, double share) {
        return first + share * (second - first);
    }

    /** Whether the mask keeps no pixel at all; running the network on such a picture tells nothing. */
    public boolean isEmpty() {
        for (boolean pixel : inside) {
            if (pixel) {
                return false;
            }
        }
        return true;
    }

    /** The mask, one value for each pixel, row by row: a copy. */
    public boolean[] pixels() {
        return inside.clone();
    }

    /**
     * A copy of a network input with every value outside the mask set to zero. The zero is one of the input as the
     * network reads it, that is after preprocessing.
     *
     * @param input one picture, [height][width][channels]
     */
    public float[] keepInChannelsLast(float[] input) {
        int channels = channelsOf(input);
        float[] kept = input.clone();
        for (int i = 0; i < kept.length; i++) {
            if (!inside[i / channels]) {
                kept[i] = 0;
            }
        }
        return kept;
    }

    /** As {@link #keepInChannelsLast}, for a picture laid out as [channels][height][width]. */
    public float[] keepInChannelsFirst(float[] input) {
        channelsOf(input);
        float[] kept = input.clone();
        for (int i = 0; i < kept.length; i++) {
            if (!inside[i % inside.length]) {
                kept[i] = 0;
            }
        }
        return kept;
    }

    private int channelsOf(float[] input) {
        if (input.length == 0 || input.length % inside.length != 0) {
            throw new IllegalArgumentException(
                    "a picture of " + input.length + " values does not fit a mask of " + inside.length + " pixels");
        }
        return input.length / inside.length;
    }
}
