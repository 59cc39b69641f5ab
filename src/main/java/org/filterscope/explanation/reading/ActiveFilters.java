package org.filterscope.explanation.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.filterscope.tensor.FeatureMap;

/**
 * Finds the filters that are most active on an image, by their peaks as multiples of their thresholds. Dead filters are never
 * among them, nor are those whose peak is not above 0.
 */
final class ActiveFilters {

    private static final Comparator<Active> STRONGEST =
            Comparator.comparingDouble((Active each) -> -each.strength()).thenComparingInt(Active::filter);

    private final double[] thresholds;
    private final boolean[] dead;

    /**
     * The filters of a layer.
     *
     * @param thresholds T_k of each
     * @param dead whether it never fired
     */
    ActiveFilters(double[] thresholds, boolean[] dead) {
        if (thresholds.length != dead.length) {
            throw new IllegalArgumentException("each filter has a threshold and is dead or not");
        }
        this.thresholds = thresholds.clone();
        this.dead = dead.clone();
    }

    /**
     * A filter that is active on an image.
     *
     * @param strength its peak over its threshold: above 1 just when the peak is above the threshold
     * @param threshold T_k
     */
    record Active(int filter, float strength, double threshold) {}

    /** How many filters the layer has. */
    int count() {
        return thresholds.length;
    }

    /** The most active filters, strongest first; of equally strong ones the first. */
    List<Active> on(FeatureMap map, int most) {
        float[] peaks = peaks(map);
        List<Active> active = new ArrayList<>();
        for (int filter = 0; filter < peaks.length; filter++) {
            if (!dead[filter] && peaks[filter] > 0) {
                active.add(new Active(filter, strength(peaks[filter], thresholds[filter]), thresholds[filter]));
            }
        }
        return active.stream().sorted(STRONGEST).limit(most).toList();
    }

    private static float[] peaks(FeatureMap map) {
        float[] peaks = new float[map.channels()];
        Arrays.fill(peaks, Float.NEGATIVE_INFINITY);
        for (int position = 0; position < map.positions(); position++) {
            int row = map.offset() + position * peaks.length;
            for (int filter = 0; filter < peaks.length; filter++) {
                peaks[filter] = Math.max(peaks[filter], map.values()[row + filter]);
            }
        }
        return peaks;
    }

    /** A filter fires so seldom that its threshold is 0: no multiple says how much, so it counts as just above 1. */
    private static float strength(float peak, double threshold) {
        if (peak <= threshold) {
            return (float) Math.min(1, peak / threshold);
        }
        return threshold > 0 ? (float) Math.max(Math.nextUp(1f), peak / threshold) : Math.nextUp(1f);
    }
}
