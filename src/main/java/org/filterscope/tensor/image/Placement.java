package org.filterscope.tensor.image;

import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.InputShape;

/**
 * Where the pixels of a picture lie in the network's input: the picture is resized as a whole to {@code resizedWidth} ×
 * {@code resizedHeight}, and the input is the window of it that begins at {@code cropLeft}, {@code cropTop}.
 * Coordinates are those of the picture as it is displayed; pixel (x, y) covers [x, x+1) × [y, y+1).
 *
 * @param originalWidth columns of the picture, after it was turned upright
 * @param originalHeight rows of the picture
 * @param resizedWidth columns after resizing, before the cut
 * @param resizedHeight rows after resizing, before the cut
 * @param cropLeft first column of the resized picture that is part of the input
 * @param cropTop first row of the resized picture that is part of the input
 * @param inputWidth columns of the input
 * @param inputHeight rows of the input
 */
public record Placement(
        int originalWidth,
        int originalHeight,
        int resizedWidth,
        int resizedHeight,
        int cropLeft,
        int cropTop,
        int inputWidth,
        int inputHeight) {

    public Placement {
        if (originalWidth < 1 || originalHeight < 1 || inputWidth < 1 || inputHeight < 1) {
            throw new IllegalArgumentException("a picture and an input have at least one pixel");
        }
        if (cropLeft < 0
                || cropTop < 0
                || cropLeft > resizedWidth - inputWidth
                || cropTop > resizedHeight - inputHeight) {
            throw new IllegalArgumentException("the input lies outside the resized picture");
        }
    }

    /**
     * The placement of a picture. Lengths are rounded as torchvision's {@code Resize} and {@code CenterCrop} round
     * them: the long side down, the offset of the cut to the nearest even number where it ends in a half.
     *
     * @throws RefusedException when the picture would be resized to less than the input
     */
    public static Placement of(int width, int height, Preprocessing preprocessing, InputShape shape) {
        return switch (preprocessing.resizing()) {
            case Resizing.Squash() ->
                new Placement(width, height, shape.width(), shape.height(), 0, 0, shape.width(), shape.height());
            case Resizing.ShortSide(int resizeTo) -> cropped(width, height, resizeTo, shape);
        };
    }

    private static Placement cropped(int width, int height, int resizeTo, InputShape shape) {
        int shortInput = Math.min(shape.width(), shape.height());
        int target = resizeTo == Resizing.ShortSide.INPUT_SIZE ? shortInput : resizeTo;
        if (target < shortInput) {
            throw new RefusedException("resize=" + target + " is less than the " + shortInput
                    + " pixels the network wants; give at least that many.");
        }
        int coverWidth = Math.toIntExact((long) shape.width() * target / shortInput);
        int coverHeight = Math.toIntExact((long) shape.height() * target / shortInput);
        boolean widthIsTight = (long) coverWidth * height >= (long) coverHeight * width;
        int resizedWidth = widthIsTight ? coverWidth : length((long) coverHeight * width / height);
        int resizedHeight = widthIsTight ? length((long) coverWidth * height / width) : coverHeight;
        return new Placement(
                width,
                height,
                resizedWidth,
                resizedHeight,
                (int) Math.rint((resizedWidth - shape.width()) / 2.0),
                (int) Math.rint((resizedHeight - shape.height()) / 2.0),
                shape.width(),
                shape.height());
    }

    /**
     * A strip of a picture, 1 × 100,000,000, would grow beyond what an int counts; only its middle is ever computed.
     */
    private static int length(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE / 2);
    }

    /**
     * Where the centre of a grid column lies in the picture.
     *
     * @param column 0 … gridWidth − 1
     * @param gridWidth W of the feature map that covers the input
     * @return x in pixels of the picture, 0 … originalWidth
     */
    public double xOf(int column, int gridWidth) {
        double inResized = cropLeft + (column + 0.5) * inputWidth / gridWidth;
        return inResized * originalWidth / resizedWidth;
    }

    /**
     * Where the centre of a grid row lies in the picture.
     *
     * @param row 0 … gridHeight − 1
     * @param gridHeight H of the feature map that covers the input
     * @return y in pixels of the picture, 0 … originalHeight
     */
    public double yOf(int row, int gridHeight) {
        double inResized = cropTop + (row + 0.5) * inputHeight / gridHeight;
        return inResized * originalHeight / resizedHeight;
    }

    /** The grid column that holds the picture's x; below 0 or at least gridWidth where x was cut off. */
    public int columnOf(double x, int gridWidth) {
        return (int) Math.floor((x * resizedWidth / originalWidth - cropLeft) * gridWidth / inputWidth);
    }

    /** The grid row that holds the picture's y; below 0 or at least gridHeight where y was cut off. */
    public int rowOf(double y, int gridHeight) {
        return (int) Math.floor((y * resizedHeight / originalHeight - cropTop) * gridHeight / inputHeight);
    }
}
