package org.filterscope.tensor.image;

import java.nio.ByteBuffer;

/** The chunks of a PNG file (ISO/IEC 15948), walked without unpacking any. */
final class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;

    private PngHeader() {}

    static PictureHeader read(byte[] bytes) throws BrokenPictureException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < SIGNATURE + CHUNK_FRAME + 13) {
            throw BrokenPictureException.cutOff();
        }
        if (!PictureHeader.says(bytes, SIGNATURE + 4, "IHDR")) {
            throw new BrokenPictureException("has a damaged header");
        }
        int depth = bytes[24] & 0xff;
        int bytesPerPixel = channels(bytes[25]) * (depth == 16 ? 2 : 1) + 1;
        Orientation orientation = Orientation.UPRIGHT;
        boolean whole = false;
        long at = SIGNATURE;
        while (!whole && at + CHUNK_FRAME <= bytes.length) {
            int chunk = (int) at;
            long end = at + CHUNK_FRAME + Integer.toUnsignedLong(file.getInt(chunk));
            whole = PictureHeader.says(bytes, chunk + 4, "IEND");
            if (end <= bytes.length && PictureHeader.says(bytes, chunk + 4, "eXIf")) {
                orientation = ExifOrientation.read(bytes, chunk + 8, (int) end - 4);
            }
            at = end;
        }
        return new PictureHeader(
                PictureFormat.PNG,
                Integer.toUnsignedLong(file.getInt(16)),
                Integer.toUnsignedLong(file.getInt(20)),
                bytesPerPixel,
                orientation,
                whole);
    }

    private static int channels(byte colourType) throws BrokenPictureException {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new BrokenPictureException("has a damaged header");
        };
    }
}
