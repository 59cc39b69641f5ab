package org.filterscope.explanation.reading;

import java.util.Arrays;
import org.filterscope.lavise.ActivationGrid;

/**
 * The activation of a filter on an image in 8 bits.
 *
 * @param grid one unsigned byte for each position, row by row, 255 at the peak
 * @param region the level above which it lies over the threshold, -1 to 255
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
record Levels(byte[] grid, int region) {

    private static final int HIGHEST = 255;

    static Levels of(float[] activations, int height, int width, double threshold) {
        ActivationGrid grid = ActivationGrid.of(activations, height, width);
        byte[] levels = grid.levels();
        double range = (double) grid.highest() - grid.lowest();
        if (range == 0) {
            Arrays.fill(levels, (byte) HIGHEST);
        }
        return new Levels(levels, region(grid, range, threshold));
    }

    private static int region(ActivationGrid grid, double range, double threshold) {
        if (grid.highest() <= threshold) {
            return HIGHEST;
        }
        double level = range == 0 ? -1 : Math.floor((threshold - grid.lowest()) / range * HIGHEST);
        return (int) Math.clamp(level, -1, HIGHEST - 1);
    }
}
