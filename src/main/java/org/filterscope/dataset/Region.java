package org.filterscope.dataset;

import java.util.List;
import org.filterscope.tensor.image.Placement;

/**
 * A part of a picture, in pixels of the picture as displayed: pixel (x, y) covers [x, x+1) × [y, y+1), and it belongs
 * to the region when its centre does.
 */
public sealed interface Region permits Region.Whole, Region.Box, Region.Polygons, RunLengths {

    /** Whether the pixel in this column and row belongs to the region. */
    boolean holds(int x, int y);

    /** The centre of gravity of the region in a picture of this size. */
    Point centroid(int width, int height);

    /**
     * The region as a mask over a feature map, resized by nearest neighbour: a cell takes the value of the picture's
     * pixel at the cell's centre. An object so small that no centre meets it still counts in one cell, the one that
     * holds its centroid, unless the centroid was cut off: then the mask is empty.
     *
     * @param placement how the picture lies in the network's input, which the feature map covers
     * @param height H of the feature map
     * @param width W of the feature map
     * @return H × W values, row by row
     */
    default boolean[] onGrid(Placement placement, int height, int width) {
        boolean[] mask = new boolean[height * width];
        boolean met = false;
        for (int row = 0; row < height; row++) {
            int y = pixel(placement.yOf(row, height), placement.originalHeight());
            for (int column = 0; column < width; column++) {
                boolean inside = holds(pixel(placement.xOf(column, width), placement.originalWidth()), y);
                mask[row * width + column] = inside;
                met |= inside;
            }
        }
        if (!met) {
            Point centroid = centroid(placement.originalWidth(), placement.originalHeight());
            int row = placement.rowOf(centroid.y(), height);
            int column = placement.columnOf(centroid.x(), width);
            if (row >= 0 && row < height && column >= 0 && column < width) {
                mask[row * width + column] = true;
            }
        }
        return mask;
    }

    private static int pixel(double position, int length) {
        return Math.clamp((long) Math.floor(position), 0, length - 1);
    }

    /**
     * A place in a picture.
     *
     * @param x from the left edge
     * @param y from the top edge
     */
    record Point(double x, double y) {}

    /** All of the picture. */
    record Whole() implements Region {

        @Override
        public boolean holds(int x, int y) {
            return true;
        }

        @Override
        public Point centroid(int width, int height) {
            return new Point(width / 2.0, height / 2.0);
        }
    }

    /**
     * An upright rectangle.
     *
     * @param x left edge
     * @param y top edge
     * @param width above 0
     * @param height above 0
     */
    record Box(double x, double y, double width, double height) implements Region {

        public Box {
            if (!Double.isFinite(x)
                    || !Double.isFinite(y)
                    || !Double.isFinite(x + width)
                    || !Double.isFinite(y + height)) {
                throw new IllegalArgumentException("a box has finite edges");
            }
            if (width <= 0 || height <= 0) {
                throw new IllegalArgumentException("a box is wider and higher than 0, not " + width + "×" + height);
            }
        }

        @Override
        public boolean holds(int pixelX, int pixelY) {
            double centreX = pixelX + 0.5;
            double centreY = pixelY + 0.5;
            return centreX >= x && centreX < x + width && centreY >= y && centreY < y + height;
        }

        @Override
        public Point centroid(int pictureWidth, int pictureHeight) {
            return new Point(x + width / 2, y + height / 2);
        }
    }

    /**
     * One or more outlines; a pixel inside any of them belongs to the region, as in COCO. An outline that crosses or
     * touches itself follows the even-odd rule, so that one drawn around a hole and back leaves the hole free.
     *
     * @param parts at least one outline
     */
    record Polygons(List<Outline> parts) implements Region {

        public Polygons {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a region of polygons has at least one");
            }
        }

        @Override
        public boolean holds(int x, int y) {
            for (Outline part : parts) {
                if (part.holds(x + 0.5, y + 0.5)) {
                    return true;
                }
            }
            return false;
        }

        /** The centroid of the largest part: an object in two pieces has no centre between them. */
        @Override
        public Point centroid(int width, int height) {
            Outline largest = parts.getFirst();
            for (Outline part : parts) {
                largest = part.area() > largest.area() ? part : largest;
            }
            return largest.centroid();
        }
    }
}
