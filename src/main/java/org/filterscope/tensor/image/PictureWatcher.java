package org.filterscope.tensor.image;

/** Sees the pictures that a feed decodes, each once. Called by several threads at a time, and before their batch is there. */
@FunctionalInterface
public interface PictureWatcher {

    /** Looks away. */
    PictureWatcher NONE = (_, _) -> {};

    /**
     * One picture.
     *
     * @param index its place in the feed's list of files
     * @param picture not to be kept
     */
    void see(int index, Picture picture);
}
