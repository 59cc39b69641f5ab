package org.filterscope.tensor.image;

import java.util.List;
import org.filterscope.tensor.InputShape;

/**
 * Consecutive pictures of a feed, ready for the network; never empty. Closing gives the memory back to the feed for a
 * later batch; a batch that is not closed costs memory and nothing else.
 */
public final class PictureBatch implements AutoCloseable {

    private final InputShape shape;
    private final List<BatchPicture> pictures;
    private final float[] pixels;
    private final Runnable giveBack;
    private boolean closed;

    PictureBatch(InputShape shape, List<BatchPicture> pictures, float[] pixels, Runnable giveBack) {
        this.shape = shape;
        this.pictures = List.copyOf(pictures);
        this.pixels = pixels;
        this.giveBack = giveBack;
    }

    /** Number of pictures, at least 1. */
    public int size() {
        return pictures.size();
    }

    /** The pictures, in the order of the feed's list; broken ones are left out. */
    public List<BatchPicture> pictures() {
        return pictures;
    }

    /** The shape of each picture. */
    public InputShape shape() {
        return shape;
    }

    /**
     * The values of all pictures, one after the other, each in the layout of the shape: exactly size × values numbers.
     * The array is the batch's own and is used again after {@link #close}.
     */
    public float[] pixels() {
        if (closed) {
            throw new IllegalStateException("the pixels of a closed batch belong to another batch");
        }
        return pixels;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            giveBack.run();
        }
    }
}
