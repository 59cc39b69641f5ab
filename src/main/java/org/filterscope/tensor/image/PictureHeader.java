package org.filterscope.tensor.image;

/**
 * What the first bytes of a file promise, read before anything is decoded.
 *
 * @param format the format, by content
 * @param width stored columns, before turning upright; of the largest part where a file has several
 * @param height stored rows
 * @param bytesPerPixel memory that decoding takes, roughly, for each pixel
 * @param orientation how to turn the stored picture
 * @param whole whether the file goes on to its end
 */
record PictureHeader(
        PictureFormat format, long width, long height, int bytesPerPixel, Orientation orientation, boolean whole) {

    /**
     * Reads the header.
     *
     * @throws BrokenPictureException when the content is no picture of a known format, or is cut off
     */
    static PictureHeader read(byte[] bytes) throws BrokenPictureException {
        if (bytes.length == 0) {
            throw new BrokenPictureException("is empty");
        }
        PictureHeader header = switch (PictureFormat.of(bytes)) {
            case JPEG -> JpegFile.read(bytes).header();
            case PNG -> PngHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case GIF -> GifFrame.read(bytes).header();
            case BMP -> BmpHeader.read(bytes);
        };
        if (header.width < 1 || header.height < 1) {
            throw new BrokenPictureException("has no pixels: its header says " + header.width + "×" + header.height);
        }
        return header;
    }

    /** Number of pixels the header promises. */
    long pixels() {
        return Math.multiplyHigh(width, height) == 0 && width * height >= 0 ? width * height : Long.MAX_VALUE;
    }

    /** Memory that decoding takes, roughly, in bytes. */
    long decodingBytes() {
        return pixels() * bytesPerPixel;
    }

    static boolean startsWith(byte[] bytes, int at, int... expected) {
        if (at < 0 || at + expected.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean says(byte[] bytes, int at, String ascii) {
        return startsWith(bytes, at, ascii.chars().toArray());
    }
}
