package org.filterscope.tensor.image;

import org.filterscope.refusal.RefusedException;

/** How a picture of any size comes to the size the network wants. */
public sealed interface Resizing {

    /**
     * The picture keeps its proportions: its short side becomes exactly as long as the input, the middle is cut out.
     */
    Resizing SHORT_SIDE = new ShortSide(ShortSide.INPUT_SIZE);

    /** The whole picture is stretched or squeezed to the input's size. */
    Resizing SQUASH = new Squash();

    /**
     * The picture keeps its proportions; the middle is cut out.
     *
     * @param resizeTo pixels the short side is resized to before the cut, such as 256 for an input of 224; 0 for
     *     exactly the size of the input. (For an input that is not square: the length that goes with the input's short
     *     side.)
     */
    record ShortSide(int resizeTo) implements Resizing {

        static final int INPUT_SIZE = 0;

        public ShortSide {
            if (resizeTo < 0 || resizeTo > 100_000) {
                throw new RefusedException("The short side cannot be resized to " + resizeTo
                        + " pixels; give a length between 1 and 100000.");
            }
        }
    }

    /** The whole picture is stretched or squeezed, each side by itself. */
    record Squash() implements Resizing {}
}
