package org.filterscope.explanation;

/** Colours from cold to hot, brighter all the way, so that they are told apart without seeing hues. */
public final class HeatColours {

    private static final int[] STOPS = {0x1b0c41, 0x781c6d, 0xcf4446, 0xfb9a06, 0xfcffa4};

    private HeatColours() {}

    /**
     * The colour of a warmth.
     *
     * @param warmth from 0 to 1
     * @return 0xRRGGBB
     */
    public static int of(float warmth) {
        float place = warmth * (STOPS.length - 1);
        int below = Math.min((int) place, STOPS.length - 2);
        float share = place - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = STOPS[below] >> shift & 0xff;
            int high = STOPS[below + 1] >> shift & 0xff;
            colour |= Math.round(low + share * (high - low)) << shift;
        }
        return colour;
    }
}
