package org.filterscope.tensor;

/**
 * The output A of a layer for one image: H × W positions with C channels each, channels last. A view into a shared
 * array; do not change the array while the view is in use.
 *
 * @param values holds the map from {@code offset} on, as [height][width][channels]
 * @param offset index of the first value
 * @param height H, at least 1
 * @param width W, at least 1
 * @param channels C, the number of filters, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // a view: copying a feature map for equality's sake would defeat it
public record FeatureMap(float[] values, int offset, int height, int width, int channels) {

    public FeatureMap {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException("a feature map has at least one position and one channel, not " + height
                    + "×" + width + "×" + channels);
        }
        if (offset < 0 || offset + (long) height * width * channels > values.length) {
            throw new IllegalArgumentException("the array is too short for a feature map at " + offset);
        }
    }

    /** A map that fills its whole array. */
    public static FeatureMap of(float[] values, int height, int width, int channels) {
        return new FeatureMap(values, 0, height, width, channels);
    }

    /** Number of positions, H × W. */
    public int positions() {
        return height * width;
    }

    /** The activation of a filter at a position, counted row by row. */
    public float at(int position, int channel) {
        return values[offset + position * channels + channel];
    }
}
