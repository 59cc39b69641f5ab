package org.filterscope.lavise;

/**
 * The activations of one filter on one image in 8 bits, for drawing: value = lowest + level / 255 × (highest − lowest).
 * Off by at most (highest − lowest) / 510.
 */
public final class ActivationGrid {

    private static final int LEVELS = 255;

    private final int height;
    private final int width;
    private final float lowest;
    private final float highest;
    private final byte[] levels;

    private ActivationGrid(int height, int width, float lowest, float highest, byte[] levels) {
        this.height = height;
        this.width = width;
        this.lowest = lowest;
        this.highest = highest;
        this.levels = levels;
    }

    /** Encodes H × W finite activations, row by row. Where all are equal every level is 0. */
    public static ActivationGrid of(float[] activations, int height, int width) {
        if (activations.length != height * width || activations.length == 0) {
            throw new IllegalArgumentException(
                    activations.length + " activations do not fill a grid of " + height + "×" + width);
        }
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (float activation : activations) {
            lowest = Math.min(lowest, activation);
            highest = Math.max(highest, activation);
        }
        double scale = highest > lowest ? LEVELS / ((double) highest - lowest) : 0;
        byte[] levels = new byte[activations.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (int) ((activations[i] - (double) lowest) * scale + 0.5);
        }
        return new ActivationGrid(height, width, lowest, highest, levels);
    }

    /** Reads a grid back from its stored parts; {@code levels} are unsigned bytes, row by row. */
    public static ActivationGrid ofLevels(byte[] levels, int height, int width, float lowest, float highest) {
        if (levels.length != height * width || levels.length == 0 || !(lowest <= highest)) {
            throw new IllegalArgumentException("these are not the parts of an activation grid");
        }
        return new ActivationGrid(height, width, lowest, highest, levels.clone());
    }

    /** H. */
    public int height() {
        return height;
    }

    /** W. */
    public int width() {
        return width;
    }

    /** The activation that level 0 stands for, exactly the least one. */
    public float lowest() {
        return lowest;
    }

    /** The activation that level 255 stands for, exactly the greatest one. */
    public float highest() {
        return highest;
    }

    /** The levels as unsigned bytes, row by row: a copy. */
    public byte[] levels() {
        return levels.clone();
    }

    /** The activation at a position, counted row by row, to within the precision of 8 bits. */
    public float at(int position) {
        return (float) (lowest + (levels[position] & 0xff) * ((double) highest - lowest) / LEVELS);
    }

    /** The activations over a picture of this size, row by row, upsampled as {@link PictureMask} does. */
    public float[] enlarged(int pictureHeight, int pictureWidth) {
        float[] activations = new float[levels.length];
        for (int i = 0; i < activations.length; i++) {
            activations[i] = at(i);
        }
        return PictureMask.enlarged(activations, height, width, pictureHeight, pictureWidth);
    }

    /** The region R = [A &gt; threshold] as one value for each position, row by row. */
    public boolean[] region(double threshold) {
        boolean[] region = new boolean[levels.length];
        for (int i = 0; i < region.length; i++) {
            region[i] = at(i) > threshold;
        }
        return region;
    }
}
