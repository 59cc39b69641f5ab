package org.filterscope.demo;

import java.util.Arrays;
import java.util.List;

/** Which thing is seen at each pixel: the nearest whose opacity there is at least one half. */
final class Coverage {

    static final byte NOTHING = -1;

    private final byte[] owner;
    private final int[] whole;

    /** Looks at things, the farthest first, in a picture of some side. */
    Coverage(int side, List<Placed> placed) {
        owner = new byte[side * side];
        whole = new int[placed.size()];
        Arrays.fill(owner, NOTHING);
        for (int i = 0; i < placed.size(); i++) {
            int each = i;
            new Stamp(placed.get(i), side).press((pixel, colour) -> {
                if (isSolid(colour)) {
                    owner[pixel] = (byte) each;
                    whole[each]++;
                }
            });
        }
    }

    static boolean isSolid(float[] colour) {
        return colour[3] >= 0.5f;
    }

    /** The share of a thing's pixels that nothing hides and that lie within the picture. */
    double visibleShare(int thing) {
        int seen = 0;
        for (byte each : owner) {
            if (each == thing) {
                seen++;
            }
        }
        return whole[thing] == 0 ? 0 : (double) seen / whole[thing];
    }

    /** For each pixel, row by row, the number of the thing that is seen, or NOTHING; shared, not copied. */
    byte[] owner() {
        return owner;
    }
}
