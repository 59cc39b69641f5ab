package org.filterscope.demo;

/**
 * A picture with transparent surroundings, square, in three sizes so that it can be drawn small without flicker. Colours
 * are multiplied by their opacity.
 */
final class Cutout {

    /** Side of the largest size in pixels. */
    static final int SIDE = 112;

    private static final int CHANNELS = 4;
    private static final int SIZES = 3;

    private final float[][] sizes = new float[SIZES][];

    /** A cut-out from SIDE × SIDE pixels of red, green, blue (0…255, multiplied by opacity) and opacity (0…1). */
    Cutout(float[] pixels) {
        if (pixels.length != SIDE * SIDE * CHANNELS) {
            throw new IllegalArgumentException("a cut-out has " + SIDE + "×" + SIDE + " pixels");
        }
        sizes[0] = pixels;
        for (int i = 1; i < SIZES; i++) {
            sizes[i] = halved(sizes[i - 1], SIDE >> (i - 1));
        }
    }

    private static float[] halved(float[] pixels, int side) {
        int half = side / 2;
        float[] small = new float[half * half * CHANNELS];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    int at = (2 * y * side + 2 * x) * CHANNELS + c;
                    small[(y * half + x) * CHANNELS + c] = (pixels[at]
                                    + pixels[at + CHANNELS]
                                    + pixels[at + side * CHANNELS]
                                    + pixels[at + side * CHANNELS + CHANNELS])
                            / 4;
                }
            }
        }
        return small;
    }

    /** The stored size to read from when the cut-out is drawn so many pixels wide: the smallest that is not smaller. */
    static int sizeFor(double pixels) {
        int size = 0;
        while (size < SIZES - 1 && SIDE >> (size + 1) >= pixels) {
            size++;
        }
        return size;
    }

    /**
     * Reads between the pixels.
     *
     * @param size which stored size
     * @param u from left 0 to right 1; transparent beyond
     * @param v from top 0 to bottom 1; transparent beyond
     * @param target takes red, green, blue and opacity
     */
    void sample(int size, float u, float v, float[] target) {
        float[] pixels = sizes[size];
        int side = SIDE >> size;
        float x = u * side - 0.5f;
        float y = v * side - 0.5f;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float bottom = y - top;
        for (int c = 0; c < CHANNELS; c++) {
            target[c] = 0;
        }
        add(pixels, side, left, top, (1 - right) * (1 - bottom), target);
        add(pixels, side, left + 1, top, right * (1 - bottom), target);
        add(pixels, side, left, top + 1, (1 - right) * bottom, target);
        add(pixels, side, left + 1, top + 1, right * bottom, target);
    }

    private static void add(float[] pixels, int side, int x, int y, float weight, float[] target) {
        if (x < 0 || y < 0 || x >= side || y >= side) {
            return;
        }
        int at = (y * side + x) * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) {
            target[c] += weight * pixels[at + c];
        }
    }
}
