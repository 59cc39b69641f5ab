package org.filterscope.lavise;

import org.filterscope.tensor.FeatureMap;

/**
 * Pooled features: {@code e = mean over h,w of (A ⊙ M)}, the vector of C values that an explainer reads. The mean runs
 * over all H × W positions, also those that the mask M leaves out. What comes back is not yet of unit length:
 * {@link Explainer} and {@link ExplainerTrainer} normalise every vector they are given.
 */
public final class FeaturePooling {

    private FeaturePooling() {}

    /** The mean over all positions, C values. */
    public static float[] mean(FeatureMap map) {
        return new PositionRows(map).mean();
    }

    /**
     * The mean of A ⊙ M.
     *
     * @param mask M, one value for each of the H × W positions, row by row
     */
    public static float[] mean(FeatureMap map, boolean[] mask) {
        return new PositionRows(map).mean(weights(mask));
    }

    static float[] weights(boolean[] mask) {
        float[] weights = new float[mask.length];
        for (int position = 0; position < mask.length; position++) {
            weights[position] = mask[position] ? 1 : 0;
        }
        return weights;
    }

    /** Whether the map holds numbers only: neither NaN nor an infinity. */
    public static boolean isFinite(FeatureMap map) {
        float largest = 0;
        int end = map.offset() + map.positions() * map.channels();
        for (int i = map.offset(); i < end; i++) {
            largest = Math.max(largest, Math.abs(map.values()[i]));
        }
        return largest <= Float.MAX_VALUE;
    }
}
