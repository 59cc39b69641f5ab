package org.filterscope.demo;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture scaled so that what is not transparent fills a square tile.
 *
 * @param colours red, green, blue of each pixel; beyond the edge of the thing its colours go on, so that compressing them
 *     does not tint the edge
 * @param opacity 0…255 of each pixel
 */
@SuppressWarnings("ArrayRecordComponent") // pixels on their way to a sheet, never compared
record TileDrawing(int[] colours, int[] opacity) {

    /** Below this an edge is invisible. */
    private static final int FAINT = 8;

    static TileDrawing of(BufferedImage picture, int side) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] >>> 24 > FAINT) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        double span = Math.max(right - left, bottom - top) + 1;
        double startX = (left + right + 1 - span) / 2;
        double startY = (top + bottom + 1 - span) / 2;
        double step = span / side;
        float[] sums = new float[side * side * 4];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                area(argb, width, height, startX + x * step, startY + y * step, step, sums, (y * side + x) * 4);
            }
        }
        return finished(sums, side);
    }

    /** The mean of the pixels under a square, colours weighted by opacity. */
    private static void area(
            int[] argb, int width, int height, double fromX, double fromY, double step, float[] sums, int at) {
        double opacity = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int y = Math.max(0, (int) fromY); y < Math.min(height, fromY + step); y++) {
            double down = Math.min(y + 1, fromY + step) - Math.max(y, fromY);
            for (int x = Math.max(0, (int) fromX); x < Math.min(width, fromX + step); x++) {
                double share = down * (Math.min(x + 1, fromX + step) - Math.max(x, fromX)) / (step * step);
                int pixel = argb[y * width + x];
                double alpha = share * (pixel >>> 24);
                opacity += alpha;
                red += alpha * (pixel >> 16 & 255);
                green += alpha * (pixel >> 8 & 255);
                blue += alpha * (pixel & 255);
            }
        }
        if (opacity > 0) {
            sums[at] = (float) (red / opacity);
            sums[at + 1] = (float) (green / opacity);
            sums[at + 2] = (float) (blue / opacity);
            sums[at + 3] = (float) opacity;
        }
    }

    private static TileDrawing finished(float[] sums, int side) {
        int[] opacity = new int[side * side];
        boolean[] filled = new boolean[side * side];
        for (int i = 0; i < opacity.length; i++) {
            opacity[i] = Math.round(sums[4 * i + 3]);
            filled[i] = opacity[i] > FAINT;
        }
        boolean spreading = true;
        while (spreading) {
            boolean[] before = Arrays.copyOf(filled, filled.length);
            spreading = false;
            for (int i = 0; i < filled.length; i++) {
                spreading |= !before[i] && spread(sums, before, filled, side, i);
            }
        }
        int[] colours = new int[side * side];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Math.round(sums[4 * i]) << 16 | Math.round(sums[4 * i + 1]) << 8 | Math.round(sums[4 * i + 2]);
        }
        return new TileDrawing(colours, opacity);
    }

    /** Gives a pixel the mean colour of its neighbours that have one. */
    private static boolean spread(float[] sums, boolean[] before, boolean[] filled, int side, int pixel) {
        float[] mean = new float[3];
        int neighbours = 0;
        for (int y = Math.max(0, pixel / side - 1); y <= Math.min(side - 1, pixel / side + 1); y++) {
            for (int x = Math.max(0, pixel % side - 1); x <= Math.min(side - 1, pixel % side + 1); x++) {
                int other = y * side + x;
                if (before[other]) {
                    neighbours++;
                    for (int c = 0; c < 3; c++) {
                        mean[c] += sums[4 * other + c];
                    }
                }
            }
        }
        if (neighbours == 0) {
            return false;
        }
        for (int c = 0; c < 3; c++) {
            sums[4 * pixel + c] = mean[c] / neighbours;
        }
        filled[pixel] = true;
        return true;
    }
}
