package org.filterscope.tensor;

import org.filterscope.refusal.RefusedException;

/**
 * The picture a network wants: its size, its channels, and how its values lie in memory.
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 * @param channels 3 for colour, 1 for grey
 * @param layout order of the axes
 */
public record InputShape(int height, int width, int channels, Layout layout) {

    /** The order of the axes of a batch of pictures. */
    public enum Layout {
        /** Batch, rows, columns, channels: the channels of one pixel lie side by side. */
        NHWC,
        /** Batch, channels, rows, columns: each channel is a plane of its own. */
        NCHW
    }

    /**
     * Checks the shape.
     *
     * @throws RefusedException when no picture can have it
     */
    public InputShape {
        if (channels != 1 && channels != 3) {
            throw new RefusedException("The input has " + channels
                    + " channels, which is no picture; use a network whose input has 3 channels (colour) or 1 (grey).");
        }
        if (height < 1 || width < 1 || (long) height * width * channels > Integer.MAX_VALUE / 4) {
            throw new RefusedException("An input of " + height + "×" + width
                    + " pixels cannot be filled; give a height and a width between 1 and a few thousand.");
        }
    }

    /** Number of values of one picture: height × width × channels. */
    public int values() {
        return height * width * channels;
    }
}
