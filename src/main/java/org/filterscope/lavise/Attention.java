package org.filterscope.lavise;

import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.tensor.FeatureMap;

/** The vectors of the attention methods that need no second run of the network. */
public final class Attention {

    private Attention() {}

    /**
     * The vector e of one filter on one image, C values, not yet of unit length; all zeros where the filter's
     * activation gives the method nothing to hold on to.
     *
     * @param threshold T_k, read by {@code activation} alone
     * @throws IllegalArgumentException for {@code image}, whose vector is {@link FeaturePooling#mean(FeatureMap)} of the
     *     network's output for the masked picture, see {@link PictureMask}
     */
    public static float[] vector(FilterAttention method, FeatureMap map, int filter, double threshold) {
        return vector(method, new PositionRows(map), filter, threshold);
    }

    /**
     * The vectors of several filters on one image, as {@link #vector(FilterAttention, FeatureMap, int, double)} has each.
     *
     * @param filters their numbers
     * @param thresholds T_k of each of them
     */
    public static List<float[]> vectors(FilterAttention method, FeatureMap map, int[] filters, double[] thresholds) {
        PositionRows rows = new PositionRows(map);
        return IntStream.range(0, filters.length)
                .mapToObj(i -> vector(method, rows, filters[i], thresholds[i]))
                .toList();
    }

    static float[] vector(FilterAttention method, PositionRows rows, int filter, double threshold) {
        float[] activations = rows.activations(filter);
        return switch (method) {
            case FilterAttention.Original() -> rows.mean();
            case FilterAttention.Activation() -> rows.mean(FeaturePooling.weights(region(activations, threshold)));
            case FilterAttention.Projection() -> projection(rows, activations);
            case FilterAttention.Image() ->
                throw new IllegalArgumentException("the method image runs the network again");
        };
    }

    /** The region R = [A_k &gt; threshold], one value for each position, row by row. */
    public static boolean[] region(FeatureMap map, int filter, double threshold) {
        return region(activations(map, filter), threshold);
    }

    private static boolean[] region(float[] activations, double threshold) {
        boolean[] region = new boolean[activations.length];
        for (int position = 0; position < region.length; position++) {
            region[position] = activations[position] > threshold;
        }
        return region;
    }

    /** A_k, one value for each position, row by row. */
    public static float[] activations(FeatureMap map, int filter) {
        float[] activations = new float[map.positions()];
        for (int position = 0; position < activations.length; position++) {
            activations[position] = map.at(position, filter);
        }
        return activations;
    }

    static float[] projection(PositionRows rows, float[] activations) {
        return rows.mean(UnitVectors.normalised(activations, activations.length));
    }
}
