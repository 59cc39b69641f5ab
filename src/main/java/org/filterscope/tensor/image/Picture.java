package org.filterscope.tensor.image;

/**
 * A decoded picture, 8 bits a channel, upright when looked at through its methods. Transparent places show white.
 * Colour profiles are not applied: networks are trained on pixel values as they are stored.
 */
public final class Picture implements DecodedImage {

    private final int storedWidth;
    private final int storedHeight;
    private final Encoding encoding;
    private final byte[] pixels;
    private final Orientation orientation;

    /** Wraps pixels, which lie row by row without gaps; they are kept and not copied. */
    Picture(int storedWidth, int storedHeight, Encoding encoding, byte[] pixels, Orientation orientation) {
        if (storedWidth < 1
                || storedHeight < 1
                || pixels.length < (long) storedWidth * storedHeight * encoding.bytes()) {
            throw new IllegalArgumentException("too few pixels for " + storedWidth + "×" + storedHeight);
        }
        this.storedWidth = storedWidth;
        this.storedHeight = storedHeight;
        this.encoding = encoding;
        this.pixels = pixels;
        this.orientation = orientation;
    }

    /** Columns, as displayed. */
    public int width() {
        return orientation.transposed() ? storedHeight : storedWidth;
    }

    /** Rows, as displayed. */
    public int height() {
        return orientation.transposed() ? storedWidth : storedHeight;
    }

    /** Whether the picture is stored with brightness alone. */
    public boolean grey() {
        return encoding == Encoding.GREY;
    }

    /**
     * One pixel, for looking at a few of them.
     *
     * @param x column as displayed
     * @param y row as displayed
     * @return 0xRRGGBB
     */
    public int rgb(int x, int y) {
        int alongX = orientation.mirrorsX() ? width() - 1 - x : x;
        int alongY = orientation.mirrorsY() ? height() - 1 - y : y;
        int column = orientation.transposed() ? alongY : alongX;
        int row = orientation.transposed() ? alongX : alongY;
        float[] values = new float[3];
        readRow(row, column, column + 1, values);
        int red = (int) values[0];
        return grey() ? red * 0x010101 : (red << 16) | ((int) values[1] << 8) | (int) values[2];
    }

    int storedWidth() {
        return storedWidth;
    }

    int storedHeight() {
        return storedHeight;
    }

    Orientation orientation() {
        return orientation;
    }

    /** Number of values that {@link #readRow} gives for a pixel: 1 for grey, else 3. */
    int samples() {
        return encoding.bytes();
    }

    /**
     * Unpacks a part of a stored row.
     *
     * @param row stored row
     * @param from first stored column
     * @param to stored column after the last
     * @param values receives 0…255, one value a pixel for grey, else red, green, blue
     */
    void readRow(int row, int from, int to, float[] values) {
        int at = (row * storedWidth + from) * encoding.bytes();
        int count = (to - from) * encoding.bytes();
        switch (encoding) {
            case GREY, RGB -> {
                for (int i = 0; i < count; i++) {
                    values[i] = pixels[at + i] & 0xff;
                }
            }
            case BGR -> {
                for (int i = 0; i < count; i += 3) {
                    values[i] = pixels[at + i + 2] & 0xff;
                    values[i + 1] = pixels[at + i + 1] & 0xff;
                    values[i + 2] = pixels[at + i] & 0xff;
                }
            }
            case YCBCR -> readYcbcr(at, count, values);
        }
    }

    /** The conversion of JFIF 1.02, section 7, in fixed point with rounding, as libjpeg does it. */
    private void readYcbcr(int at, int count, float[] values) {
        for (int i = 0; i < count; i += 3) {
            int luma = pixels[at + i] & 0xff;
            int blue = (pixels[at + i + 1] & 0xff) - 128;
            int red = (pixels[at + i + 2] & 0xff) - 128;
            values[i] = Math.max(0, Math.min(255, luma + ((91881 * red + 32768) >> 16)));
            values[i + 1] = Math.max(0, Math.min(255, luma + ((-22554 * blue - 46802 * red + 32768) >> 16)));
            values[i + 2] = Math.max(0, Math.min(255, luma + ((116130 * blue + 32768) >> 16)));
        }
    }
}
