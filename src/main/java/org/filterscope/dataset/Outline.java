package org.filterscope.dataset;

import java.util.Arrays;
import org.filterscope.dataset.Region.Point;

/** One closed polygon. Corners are kept as floats, since a large collection has tens of millions of them. */
public final class Outline {

    private final float[] corners;

    /**
     * Takes the corners in order.
     *
     * @param corners x, y, x, y …: at least three corners, all finite
     */
    public Outline(float... corners) {
        if (corners.length < 6 || corners.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "a polygon has at least 3 corners with an x and a y each, not " + corners.length + " numbers");
        }
        for (float each : corners) {
            if (!Float.isFinite(each)) {
                throw new IllegalArgumentException("a polygon has finite corners, not " + each);
            }
        }
        this.corners = corners.clone();
    }

    /** The corners as x, y, x, y …. */
    public float[] corners() {
        return corners.clone();
    }

    /** Whether a point lies inside, by the even-odd rule. */
    public boolean holds(double x, double y) {
        boolean inside = false;
        int last = corners.length - 2;
        for (int i = 0; i < corners.length; last = i, i += 2) {
            double fromY = corners[last + 1];
            double toY = corners[i + 1];
            if (fromY > y != toY > y) {
                double crossing = corners[i] + (y - toY) / (fromY - toY) * (corners[last] - corners[i]);
                inside ^= x < crossing;
            }
        }
        return inside;
    }

    /** Area in square pixels (shoelace formula). */
    public double area() {
        return Math.abs(twiceSignedArea()) / 2;
    }

    private double twiceSignedArea() {
        double sum = 0;
        int last = corners.length - 2;
        for (int i = 0; i < corners.length; last = i, i += 2) {
            sum += (double) corners[last] * corners[i + 1] - (double) corners[i] * corners[last + 1];
        }
        return sum;
    }

    /** Centre of gravity; the mean of the corners where the polygon has no area. */
    public Point centroid() {
        // Measured from the first corner: far from the origin the differences would be lost otherwise.
        double originX = corners[0];
        double originY = corners[1];
        double area = 0;
        double x = 0;
        double y = 0;
        int last = corners.length - 2;
        for (int i = 0; i < corners.length; last = i, i += 2) {
            double fromX = corners[last] - originX;
            double fromY = corners[last + 1] - originY;
            double toX = corners[i] - originX;
            double toY = corners[i + 1] - originY;
            double cross = fromX * toY - toX * fromY;
            area += cross;
            x += (fromX + toX) * cross;
            y += (fromY + toY) * cross;
        }
        if (Math.abs(area) < 1e-9) {
            return meanCorner();
        }
        return new Point(originX + x / (3 * area), originY + y / (3 * area));
    }

    private Point meanCorner() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < corners.length; i += 2) {
            x += corners[i];
            y += corners[i + 1];
        }
        return new Point(x * 2 / corners.length, y * 2 / corners.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline outline && Arrays.equals(corners, outline.corners);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(corners);
    }

    @Override
    public String toString() {
        return "Outline" + Arrays.toString(corners);
    }
}
