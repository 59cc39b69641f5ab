package org.filterscope.tensor.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a WebP file (RFC 9649), walked without decoding any. */
final class WebpHeader {

    /** The decoder holds a frame as planes and as packed pixels at the same time. */
    private static final int BYTES_PER_PIXEL = 8;

    private final byte[] bytes;
    private final ByteBuffer file;
    private long width;
    private long height;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean frameSeen;

    private WebpHeader(byte[] bytes) {
        this.bytes = bytes;
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static PictureHeader read(byte[] bytes) throws BrokenPictureException {
        WebpHeader header = new WebpHeader(bytes);
        long end = 8 + Integer.toUnsignedLong(header.file.getInt(4));
        if (end > bytes.length) {
            throw BrokenPictureException.cutOff();
        }
        header.walk(12, (int) end);
        if (!header.frameSeen) {
            throw new BrokenPictureException("has no image data");
        }
        return new PictureHeader(
                PictureFormat.WEBP, header.width, header.height, BYTES_PER_PIXEL, header.orientation, true);
    }

    private void walk(int from, int end) throws BrokenPictureException {
        int at = from;
        while (at + 8 <= end) {
            long size = Integer.toUnsignedLong(file.getInt(at + 4));
            if (at + 8 + size > end) {
                throw BrokenPictureException.cutOff();
            }
            take(at, (int) size);
            at += (int) (8 + size + (size & 1));
        }
    }

    private void take(int chunk, int size) throws BrokenPictureException {
        int body = chunk + 8;
        if (PictureHeader.says(bytes, chunk, "VP8X") && size >= 10) {
            part(unsigned24(body + 4) + 1, unsigned24(body + 7) + 1);
        } else if (PictureHeader.says(bytes, chunk, "VP8 ") && size >= 10) {
            part(file.getShort(body + 6) & 0x3fff, file.getShort(body + 8) & 0x3fff);
            frameSeen = true;
        } else if (PictureHeader.says(bytes, chunk, "VP8L") && size >= 5) {
            int bits = file.getInt(body + 1);
            part((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
            frameSeen = true;
        } else if (PictureHeader.says(bytes, chunk, "ANMF") && size >= 16) {
            part(unsigned24(body + 6) + 1, unsigned24(body + 9) + 1);
            walk(body + 16, body + size);
        } else if (PictureHeader.says(bytes, chunk, "EXIF")) {
            int tiff = PictureHeader.says(bytes, body, "Exif\0\0") ? body + 6 : body;
            orientation = ExifOrientation.read(bytes, tiff, body + size);
        }
    }

    /** Each part may claim a size of its own, and the decoder makes room for it: the largest counts. */
    private void part(long partWidth, long partHeight) throws BrokenPictureException {
        if (partWidth < 1 || partHeight < 1) {
            throw new BrokenPictureException("has no pixels: its header says " + partWidth + "×" + partHeight);
        }
        width = Math.max(width, partWidth);
        height = Math.max(height, partHeight);
    }

    private int unsigned24(int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8) | ((bytes[at + 2] & 0xff) << 16);
    }
}
