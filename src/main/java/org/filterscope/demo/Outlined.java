package org.filterscope.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A thing in a picture and exactly the pixels it is seen at.
 *
 * @param category what it is
 * @param runs lengths of runs outside and inside in turn, column by column, as COCO has them
 * @param left first column that holds a pixel of it
 * @param top first row
 * @param width columns from the first to the last
 * @param height rows from the first to the last
 * @param area how many pixels
 */
record Outlined(String category, List<Integer> runs, int left, int top, int width, int height, int area) {

    Outlined {
        runs = List.copyOf(runs);
    }

    /**
     * Follows a thing's pixels.
     *
     * @param owner for each pixel, row by row, the number of the thing that is seen
     * @param side columns and rows of the picture
     * @param thing its number
     */
    static Outlined of(String category, byte[] owner, int side, int thing) {
        List<Integer> runs = new ArrayList<>();
        int left = side;
        int right = -1;
        int top = side;
        int bottom = -1;
        int area = 0;
        int length = 0;
        boolean inside = false;
        for (int at = 0; at < side * side; at++) {
            int x = at / side;
            int y = at % side;
            boolean here = owner[y * side + x] == thing;
            if (here != inside) {
                runs.add(length);
                length = 0;
                inside = here;
            }
            length++;
            if (here) {
                area++;
                left = Math.min(left, x);
                right = x;
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        runs.add(length);
        return new Outlined(category, runs, left, top, right - left + 1, bottom - top + 1, area);
    }
}
