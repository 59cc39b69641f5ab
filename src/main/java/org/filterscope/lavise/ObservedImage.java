package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/** One image while its feature map is at hand, with the extremes of every filter. */
final class ObservedImage {

    private final long number;
    private final FeatureMap map;
    private final float[] peaks;
    private final float[] lows;

    ObservedImage(long number, FeatureMap map) {
        this.number = number;
        this.map = map;
        this.peaks = new float[map.channels()];
        this.lows = new float[map.channels()];
        scan(map, peaks, lows);
    }

    /** Row by row, so that the machine compares many filters at once; NaN makes its way through both extremes. */
    private static void scan(FeatureMap map, float[] peaks, float[] lows) {
        float[] row = new float[peaks.length];
        System.arraycopy(map.values(), map.offset(), peaks, 0, peaks.length);
        System.arraycopy(map.values(), map.offset(), lows, 0, lows.length);
        for (int position = 1; position < map.positions(); position++) {
            System.arraycopy(map.values(), map.offset() + position * row.length, row, 0, row.length);
            for (int channel = 0; channel < row.length; channel++) {
                peaks[channel] = Math.max(peaks[channel], row[channel]);
                lows[channel] = Math.min(lows[channel], row[channel]);
            }
        }
    }

    boolean isFinite() {
        for (int channel = 0; channel < peaks.length; channel++) {
            if (!(peaks[channel] <= Float.MAX_VALUE && lows[channel] >= -Float.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    long number() {
        return number;
    }

    FeatureMap map() {
        return map;
    }

    float peak(int filter) {
        return peaks[filter];
    }

    float low(int filter) {
        return lows[filter];
    }
}
