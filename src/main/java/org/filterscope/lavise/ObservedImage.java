package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/** One image while its feature map is at hand: the extremes of every filter, and the vector that all filters share. */
final class ObservedImage {

    private final long number;
    private final FeatureMap map;
    private final float[] peaks;
    private final float[] lows;
    private float[] original = {};

    ObservedImage(long number, FeatureMap map) {
        this.number = number;
        this.map = map;
        this.peaks = new float[map.channels()];
        this.lows = new float[map.channels()];
        scan();
    }

    /** Row by row, so that the machine compares many filters at once; NaN makes its way through both extremes. */
    private void scan() {
        float[] values = map.values();
        int channels = peaks.length;
        System.arraycopy(values, map.offset(), peaks, 0, channels);
        System.arraycopy(values, map.offset(), lows, 0, channels);
        for (int position = 1; position < map.positions(); position++) {
            int row = map.offset() + position * channels;
            for (int channel = 0; channel < channels; channel++) {
                float value = values[row + channel];
                peaks[channel] = Math.max(peaks[channel], value);
                lows[channel] = Math.min(lows[channel], value);
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

    /** Computed once, and shared by all filters that keep this image. */
    synchronized float[] original() {
        if (original.length == 0) {
            original = FeaturePooling.mean(map);
        }
        return original;
    }
}
