package org.filterscope.lavise;

/**
 * The mask M of an annotated object, on the grid of a layer.
 *
 * @param category place of the object's category in the reference set
 * @param positions one value for each of the H × W positions, row by row; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // masks are looked at position by position, never compared
public record ObjectMask(int category, boolean[] positions) {

    /**
     * A mask brought to another size by the nearest pixel: position i of n looks at pixel ⌊(i + ½) · size / n⌋. Small
     * objects may vanish.
     *
     * @param mask fromHeight × fromWidth values, row by row
     */
    public static boolean[] resized(boolean[] mask, int fromHeight, int fromWidth, int height, int width) {
        if (mask.length != fromHeight * fromWidth) {
            throw new IllegalArgumentException(
                    "a mask of " + mask.length + " pixels is not " + fromHeight + "×" + fromWidth);
        }
        boolean[] resized = new boolean[height * width];
        for (int y = 0; y < height; y++) {
            int row = (int) ((2L * y + 1) * fromHeight / (2L * height));
            for (int x = 0; x < width; x++) {
                int column = (int) ((2L * x + 1) * fromWidth / (2L * width));
                resized[y * width + x] = mask[row * fromWidth + column];
            }
        }
        return resized;
    }

    /** Intersection over union with a region on the same grid; 0 where both are empty. */
    public double overlap(boolean[] region) {
        if (region.length != positions.length) {
            throw new IllegalArgumentException("mask and region lie on different grids");
        }
        int both = 0;
        int either = 0;
        for (int i = 0; i < region.length; i++) {
            both += region[i] && positions[i] ? 1 : 0;
            either += region[i] || positions[i] ? 1 : 0;
        }
        return either == 0 ? 0 : (double) both / either;
    }
}
