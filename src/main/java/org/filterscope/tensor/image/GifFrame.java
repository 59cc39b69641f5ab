package org.filterscope.tensor.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first frame of a GIF file (GIF89a specification) and the screen it is shown on.
 *
 * @param screenWidth columns of the screen
 * @param screenHeight rows of the screen
 * @param left column of the screen where the frame begins
 * @param top row of the screen where the frame begins
 * @param width columns of the frame
 * @param height rows of the frame
 */
record GifFrame(int screenWidth, int screenHeight, int left, int top, int width, int height) {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    static GifFrame read(byte[] bytes) throws BrokenPictureException {
        try {
            return readBlocks(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenPictureException("is cut off before its end", e);
        }
    }

    private static GifFrame readBlocks(byte[] bytes) throws BrokenPictureException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int screenWidth = Short.toUnsignedInt(file.getShort(6));
        int screenHeight = Short.toUnsignedInt(file.getShort(8));
        int at = 13 + tableBytes(file.get(10));
        while (true) {
            switch (Byte.toUnsignedInt(file.get(at))) {
                case EXTENSION -> at = afterBlocks(file, at + 2);
                case IMAGE -> {
                    int left = Short.toUnsignedInt(file.getShort(at + 1));
                    int top = Short.toUnsignedInt(file.getShort(at + 3));
                    int width = Short.toUnsignedInt(file.getShort(at + 5));
                    int height = Short.toUnsignedInt(file.getShort(at + 7));
                    afterBlocks(file, at + 11 + tableBytes(file.get(at + 9)));
                    return new GifFrame(
                            screenWidth == 0 ? left + width : screenWidth,
                            screenHeight == 0 ? top + height : screenHeight,
                            left,
                            top,
                            width,
                            height);
                }
                case TRAILER -> throw new BrokenPictureException("has no image data");
                default -> throw new BrokenPictureException("is damaged inside");
            }
        }
    }

    private static int tableBytes(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(ByteBuffer file, int from) {
        int at = from;
        int size = Byte.toUnsignedInt(file.get(at));
        while (size > 0) {
            at += size + 1;
            size = Byte.toUnsignedInt(file.get(at));
        }
        return at + 1;
    }

    PictureHeader header() throws BrokenPictureException {
        if (width < 1 || height < 1) {
            throw new BrokenPictureException("has no pixels: its first frame is " + width + "×" + height);
        }
        // Screen and frame may differ; both are held at the same time.
        return new PictureHeader(
                PictureFormat.GIF,
                Math.max(screenWidth, width),
                Math.max(screenHeight, height),
                4,
                Orientation.UPRIGHT,
                true);
    }
}
