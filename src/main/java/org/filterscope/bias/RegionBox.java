package org.filterscope.bias;

import org.filterscope.explanation.reading.ReadImage;

/** Where on a picture a filter was above its threshold, in shares of width and height. */
record RegionBox(double left, double top, double right, double bottom) {

    static final RegionBox WHOLE = new RegionBox(0, 0, 1, 1);

    /** The box around all cells above the level; of a filter without such a cell, around its peak. */
    static RegionBox of(ReadImage.Saying saying, int height, int width) {
        byte[] grid = saying.grid();
        if (grid.length != height * width || grid.length == 0) {
            return WHOLE;
        }
        int peak = 0;
        for (byte cell : grid) {
            peak = Math.max(peak, Byte.toUnsignedInt(cell));
        }
        int level = Math.min(saying.region(), peak - 1);
        int left = width;
        int top = height;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Byte.toUnsignedInt(grid[y * width + x]) > level) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new RegionBox(
                left / (double) width,
                top / (double) height,
                (right + 1) / (double) width,
                (bottom + 1) / (double) height);
    }
}
