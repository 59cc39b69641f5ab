package org.filterscope.tensor;

/**
 * The pictures a network takes.
 *
 * @param height rows, 1 to 16,384
 * @param width columns, 1 to 16,384
 * @param channels 1 for grey pictures, 3 for colour
 * @param layout order of the axes
 */
public record InputShape(int height, int width, int channels, Layout layout) {

    private static final int LARGEST_SIDE = 16_384;

    public InputShape {
        if (height < 1 || width < 1 || height > LARGEST_SIDE || width > LARGEST_SIDE) {
            throw new IllegalArgumentException("a picture of " + height + "×" + width + " is out of range");
        }
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("a picture has 1 or 3 channels, not " + channels);
        }
    }

    /** Number of values of one picture. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }
}
