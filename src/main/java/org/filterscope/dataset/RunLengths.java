package org.filterscope.dataset;

import java.util.Arrays;
import org.filterscope.dataset.Region.Point;

/**
 * A mask of H × W pixels as runs: column by column from the top left, first a run of pixels outside, then one inside,
 * and so on. This is the run-length encoding of COCO.
 */
public final class RunLengths implements Region {

    private final int height;
    private final int width;
    /** Where each run ends: the number of pixels up to and with it. */
    private final int[] ends;

    private RunLengths(int height, int width, int[] ends) {
        this.height = height;
        this.width = width;
        this.ends = ends;
    }

    /**
     * A mask from the lengths of its runs.
     *
     * @param counts lengths, none below 0, with a sum of height × width; at least one pixel inside
     * @throws IllegalArgumentException when they do not make a mask of this size
     */
    public static RunLengths ofCounts(int height, int width, int... counts) {
        if (height < 1 || width < 1 || (long) height * width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a mask of " + height + "×" + width + " pixels cannot be");
        }
        int[] ends = new int[counts.length];
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            if (counts[i] < 0 || sum > (long) height * width) {
                break;
            }
            ends[i] = (int) sum;
        }
        if (sum != (long) height * width || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "the runs of a mask do not add up to " + height + "×" + width + " pixels");
        }
        RunLengths mask = new RunLengths(height, width, ends);
        if (mask.area() == 0) {
            throw new IllegalArgumentException("a mask holds at least one pixel");
        }
        return mask;
    }

    /**
     * A mask from COCO's compressed text. Each number is written low bits first in characters from '0' (48) on: 5 bits
     * of value and, with 32 added, the sign that more follow; the fifth bit of the last character is the sign. From the
     * fourth number on, each is the difference to the one two before it.
     *
     * @throws IllegalArgumentException when the text is no mask of this size
     */
    public static RunLengths ofText(int height, int width, String text) {
        int[] counts = new int[text.length()];
        int found = 0;
        int at = 0;
        while (at < text.length()) {
            long value = 0;
            int shift = 0;
            int digit;
            do {
                digit = at < text.length() ? text.charAt(at++) - 48 : -1;
                if (digit < 0 || digit > 63 || shift > 30) {
                    throw new IllegalArgumentException("the compressed runs of a mask are damaged");
                }
                value |= (long) (digit & 31) << shift;
                shift += 5;
            } while ((digit & 32) != 0);
            if ((digit & 16) != 0) {
                value |= -1L << shift;
            }
            if (found > 2) {
                value += counts[found - 2];
            }
            if (value < 0 || value > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("the compressed runs of a mask are damaged");
            }
            counts[found++] = (int) value;
        }
        return ofCounts(height, width, Arrays.copyOf(counts, found));
    }

    /** Rows of the mask. */
    public int height() {
        return height;
    }

    /** Columns of the mask. */
    public int width() {
        return width;
    }

    /** The lengths of the runs, as {@link #ofCounts} takes them. */
    public int[] counts() {
        int[] counts = ends.clone();
        for (int run = counts.length - 1; run > 0; run--) {
            counts[run] -= ends[run - 1];
        }
        return counts;
    }

    /** Pixels beyond the mask lie outside. */
    @Override
    public boolean holds(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return false;
        }
        return runAt(x * height + y) % 2 == 1;
    }

    /** The first run that ends after this pixel; runs of length 0 end with the one before and are passed over. */
    private int runAt(int pixel) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > pixel) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Number of pixels inside. */
    public long area() {
        long area = 0;
        for (int run = 1; run < ends.length; run += 2) {
            area += ends[run] - ends[run - 1];
        }
        return area;
    }

    @Override
    public Point centroid(int pictureWidth, int pictureHeight) {
        double x = 0;
        double y = 0;
        for (int run = 1; run < ends.length; run += 2) {
            for (int from = ends[run - 1]; from < ends[run]; ) {
                int column = from / height;
                int to = Math.min(ends[run], (column + 1) * height);
                int length = to - from;
                x += (column + 0.5) * length;
                y += (from - column * height + length / 2.0) * length;
                from = to;
            }
        }
        long area = area();
        return new Point(x / area, y / area);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunLengths mask
                && height == mask.height
                && width == mask.width
                && Arrays.equals(ends, mask.ends);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * height + width) + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return "RunLengths[" + height + "×" + width + ", " + ends.length + " runs]";
    }
}
