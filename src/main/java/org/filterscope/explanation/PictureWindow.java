package org.filterscope.explanation;

import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;

/**
 * The part of pictures that a network saw.
 *
 * @param preprocessing how pictures were prepared; only its resizing matters here
 * @param inputHeight rows of the network's input
 * @param inputWidth columns of the network's input
 */
record PictureWindow(Preprocessing preprocessing, int inputHeight, int inputWidth) {

    public PictureWindow {
        if (inputHeight < 1 || inputWidth < 1) {
            throw new IllegalArgumentException("an input has at least one pixel");
        }
    }

    /** How to write the window of a picture as red, green and blue of 0…255, its longer side as long as asked for. */
    Scaled scaled(Picture picture, int side) {
        return switch (preprocessing.resizing()) {
            case Resizing.ShortSide(int resizeTo) -> cut(resizeTo, side);
            // What was squeezed for the network is shown in its own proportions
            case Resizing.Squash squash -> fitted(picture.height(), picture.width(), side, squash);
        };
    }

    /** How to write all that the network sees of a picture, its longer side as long as asked for. */
    Scaled whole(int side) {
        return switch (preprocessing.resizing()) {
            case Resizing.ShortSide(int resizeTo) -> cut(resizeTo, side);
            case Resizing.Squash squash -> fitted(inputHeight, inputWidth, side, squash);
        };
    }

    private Scaled cut(int resizeTo, int side) {
        Scaled whole = fitted(inputHeight, inputWidth, side, Resizing.SHORT_SIDE);
        if (resizeTo == 0) {
            return whole;
        }
        int shortInput = Math.min(inputHeight, inputWidth);
        int shortShown = Math.min(whole.shape().height(), whole.shape().width());
        int resized = Math.max(shortShown, Math.toIntExact(Math.round((double) resizeTo * shortShown / shortInput)));
        return new Scaled(whole.shape(), Preprocessing.RAW.with(new Resizing.ShortSide(resized)));
    }

    private static Scaled fitted(int height, int width, int side, Resizing resizing) {
        double scale = (double) side / Math.max(height, width);
        InputShape shape = new InputShape(
                Math.max(1, (int) Math.round(height * scale)),
                Math.max(1, (int) Math.round(width * scale)),
                3,
                InputShape.Layout.NHWC);
        return new Scaled(shape, Preprocessing.RAW.with(resizing));
    }

    /** The size of the drawing, and how a picture comes to it. */
    record Scaled(InputShape shape, Preprocessing preprocessing) {}
}
