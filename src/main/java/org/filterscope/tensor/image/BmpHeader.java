package org.filterscope.tensor.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The header of a Windows or OS/2 bitmap. */
final class BmpHeader {

    private static final int OS2_HEADER = 12;
    private static final int UNPACKED = 0;
    private static final int RUN_LENGTH_8 = 1;
    private static final int RUN_LENGTH_4 = 2;
    private static final int BIT_FIELDS = 3;

    private BmpHeader() {}

    static PictureHeader read(byte[] bytes) throws BrokenPictureException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long pixelsAt = Integer.toUnsignedLong(file.getInt(10));
        int headerSize = file.getInt(14);
        boolean os2 = headerSize == OS2_HEADER;
        if (!os2 && (headerSize < 40 || headerSize > 124 || bytes.length < 14 + 40)) {
            throw new BrokenPictureException("has a damaged header");
        }
        long width = os2 ? Short.toUnsignedInt(file.getShort(18)) : file.getInt(18);
        long height = os2 ? Short.toUnsignedInt(file.getShort(20)) : Math.abs((long) file.getInt(22));
        int bits = file.getShort(os2 ? 24 : 28);
        int packing = os2 ? UNPACKED : file.getInt(30);
        if (packing != UNPACKED && packing != RUN_LENGTH_8 && packing != RUN_LENGTH_4 && packing != BIT_FIELDS) {
            // A whole JPEG or PNG inside a bitmap would slip past the limit on pixels.
            throw new BrokenPictureException("is a BMP picture packed in a way that is not supported");
        }
        if (bits < 1 || bits > 32) {
            throw new BrokenPictureException("has a damaged header");
        }
        if (pixelsAt >= bytes.length) {
            throw BrokenPictureException.cutOff();
        }
        long rowBytes = (width * bits + 31) / 32 * 4;
        boolean plain = packing == UNPACKED || packing == BIT_FIELDS;
        boolean cutOff = plain && width > 0 && height > (bytes.length - pixelsAt) / rowBytes;
        return new PictureHeader(PictureFormat.BMP, width, height, 4, Orientation.UPRIGHT, !cutOff);
    }
}
