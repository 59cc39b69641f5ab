package org.filterscope.explanation;

import org.filterscope.lavise.ActivationGrid;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;

/**
 * Draws an image as a filter reacted to it.
 *
 * @param window the part that the network saw
 * @param grid the filter's activations over it
 * @param threshold T_k, above which a place belongs to the region
 */
record FilterPicture(PictureWindow window, ActivationGrid grid, double threshold) {

    /** Changes with the way pictures are drawn, so that browsers fetch them anew. */
    static final int VERSION = 1;

    private static final float QUALITY = 0.85f;
    private static final float DIMMED = 0.3f;
    private static final int OUTLINE = 0xffd400;
    private static final int PIXELS_PER_OUTLINE = 160;
    private static final float STRONGEST_HEAT = 0.8f;

    /**
     * Draws a picture.
     *
     * @param side pixels of the longer side
     * @return a JPEG file
     */
    byte[] draw(Picture picture, Look look, int side) {
        PictureWindow.Scaled scaled = window.scaled(picture, side);
        int height = scaled.shape().height();
        int width = scaled.shape().width();
        float[] values = new float[scaled.shape().values()];
        new InputWriter(scaled.preprocessing(), scaled.shape()).write(picture, values, 0);
        switch (look) {
            case MASK -> mask(values, height, width);
            case HEAT -> heat(values, height, width);
            case PLAIN -> {}
        }
        return JpegFile.of(JpegFile.image(values, height, width), QUALITY);
    }

    private void mask(float[] values, int height, int width) {
        float[] activations = grid.enlarged(height, width);
        boolean[] inside = new boolean[activations.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = activations[i] > threshold;
        }
        int thickness = Math.max(1, Math.max(height, width) / PIXELS_PER_OUTLINE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = y * width + x;
                if (!inside[pixel]) {
                    dim(values, pixel);
                } else if (isEdge(inside, y, x, height, width, thickness)) {
                    paint(values, pixel, OUTLINE, 1);
                }
            }
        }
    }

    private static boolean isEdge(boolean[] inside, int y, int x, int height, int width, int thickness) {
        for (int step = 1; step <= thickness; step++) {
            if ((x >= step && !inside[y * width + x - step])
                    || (x + step < width && !inside[y * width + x + step])
                    || (y >= step && !inside[(y - step) * width + x])
                    || (y + step < height && !inside[(y + step) * width + x])) {
                return true;
            }
        }
        return false;
    }

    private void heat(float[] values, int height, int width) {
        float[] activations = grid.enlarged(height, width);
        float greatest = Math.max(grid.highest(), Float.MIN_NORMAL);
        for (int pixel = 0; pixel < activations.length; pixel++) {
            float warmth = Math.clamp(activations[pixel] / greatest, 0f, 1f);
            dim(values, pixel);
            paint(values, pixel, HeatColours.of(warmth), STRONGEST_HEAT * (float) Math.sqrt(warmth));
        }
    }

    /** Darker, and half way to grey, so that a dark thing inside still differs from what is dimmed. */
    private static void dim(float[] values, int pixel) {
        int at = pixel * 3;
        float grey = 0.299f * values[at] + 0.587f * values[at + 1] + 0.114f * values[at + 2];
        for (int i = at; i < at + 3; i++) {
            values[i] = DIMMED * (values[i] + grey) / 2;
        }
    }

    private static void paint(float[] values, int pixel, int rgb, float share) {
        int at = pixel * 3;
        values[at] += share * ((rgb >> 16 & 0xff) - values[at]);
        values[at + 1] += share * ((rgb >> 8 & 0xff) - values[at + 1]);
        values[at + 2] += share * ((rgb & 0xff) - values[at + 2]);
    }
}
