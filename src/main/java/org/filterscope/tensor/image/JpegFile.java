package org.filterscope.tensor.image;

import java.io.ByteArrayOutputStream;

/**
 * The marker segments of a JPEG file (ITU-T T.81, annex B), read without decoding it.
 *
 * @param frame marker of the frame header: 0xC0 baseline, 0xC1 extended, 0xC2 progressive, others rare
 * @param precision bits of a sample
 * @param components number of components: 1 grey, 3 colour, 4 CMYK or YCCK
 * @param colour whether three components are YCbCr rather than RGB
 * @param bare the file without its application segments and comments, and without what follows its end
 */
@SuppressWarnings("ArrayRecordComponent") // lives for the length of one decoding and is never compared
record JpegFile(PictureHeader header, int frame, int precision, int components, Encoding colour, byte[] bare) {

    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int SOF15 = 0xcf;
    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;

    /** Whether the reader of the JDK can decode it; it is the fastest one. */
    boolean common() {
        return frame <= SOF2 && precision == 8 && (components == 1 || components == 3);
    }

    static JpegFile read(byte[] bytes) throws BrokenPictureException {
        return new Scan(bytes).read();
    }

    /** One walk over the segments. */
    private static final class Scan {

        private static final int UNKNOWN = -1;

        private final byte[] bytes;
        private final ByteArrayOutputStream bare;
        private Orientation orientation = Orientation.UPRIGHT;
        private boolean jfif;
        private int adobeTransform = UNKNOWN;
        private int frame = UNKNOWN;
        private int precision;
        private int width;
        private int height;
        private int components;
        private boolean namedRgb;

        Scan(byte[] bytes) {
            this.bytes = bytes;
            bare = new ByteArrayOutputStream(bytes.length);
        }

        JpegFile read() throws BrokenPictureException {
            int at = 2;
            bare.write(bytes, 0, 2);
            while (true) {
                at = nextMarker(at);
                int marker = bytes[at + 1] & 0xff;
                int end = at + 2 + unsigned16(at + 2);
                if (end > bytes.length) {
                    throw BrokenPictureException.cutOff();
                }
                take(marker, at + 4, end);
                if (marker == SOS) {
                    return finish(at);
                }
                boolean application = marker >= APP0 && marker <= APP15;
                if (!(application && marker != APP14) && marker != COM) {
                    bare.write(bytes, at, end - at);
                }
                at = end;
            }
        }

        /** Skips fill bytes and markers without content. */
        private int nextMarker(int from) throws BrokenPictureException {
            int at = from;
            while (at + 4 <= bytes.length) {
                int marker = bytes[at + 1] & 0xff;
                if (bytes[at] != (byte) 0xff || marker == 0 || marker == 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
                    at++;
                } else if (marker == EOI) {
                    throw new BrokenPictureException("has no image data");
                } else {
                    return at;
                }
            }
            throw BrokenPictureException.cutOff();
        }

        private void take(int marker, int from, int end) throws BrokenPictureException {
            switch (marker) {
                case APP0 -> jfif |= PictureHeader.says(bytes, from, "JFIF");
                case APP1 -> {
                    if (PictureHeader.says(bytes, from, "Exif\0\0")) {
                        orientation = ExifOrientation.read(bytes, from + 6, end);
                    }
                }
                case APP14 -> {
                    if (PictureHeader.says(bytes, from, "Adobe") && end - from >= 12) {
                        adobeTransform = bytes[from + 11] & 0xff;
                    }
                }
                default -> {
                    if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
                        takeFrame(marker, from, end);
                    }
                }
            }
        }

        private void takeFrame(int marker, int from, int end) throws BrokenPictureException {
            if (end - from < 6 || end - from < 6 + 3 * (bytes[from + 5] & 0xff)) {
                throw new BrokenPictureException("has a damaged header");
            }
            if (frame != UNKNOWN) {
                throw new BrokenPictureException("has two headers that say its size");
            }
            frame = marker;
            precision = bytes[from] & 0xff;
            height = unsigned16(from + 1);
            width = unsigned16(from + 3);
            components = bytes[from + 5] & 0xff;
            namedRgb = components == 3 && bytes[from + 6] == 'R' && bytes[from + 9] == 'G' && bytes[from + 12] == 'B';
        }

        private JpegFile finish(int scan) throws BrokenPictureException {
            if (frame == UNKNOWN) {
                throw new BrokenPictureException("has a damaged header");
            }
            int end = endOfImage(scan);
            boolean whole = end > 0;
            bare.write(bytes, scan, (whole ? end : bytes.length) - scan);
            // A progressive picture keeps all its coefficients, two bytes each, until the last scan has come.
            int bytesPerPixel = components * (frame == SOF2 ? 3 : 1);
            PictureHeader header = new PictureHeader(
                    PictureFormat.JPEG, width, height, Math.max(1, bytesPerPixel), orientation, whole);
            return new JpegFile(header, frame, precision, components, colour(), bare.toByteArray());
        }

        /** Searched from the back: pictures inside the application segments have ends of their own. */
        private int endOfImage(int scan) {
            for (int at = bytes.length - 2; at > scan; at--) {
                if (bytes[at] == (byte) 0xff && bytes[at + 1] == (byte) EOI) {
                    return at + 2;
                }
            }
            return UNKNOWN;
        }

        /** As libjpeg decides: JFIF is YCbCr; Adobe says what it is; else the names of the components tell. */
        private Encoding colour() {
            if (components == 1) {
                return Encoding.GREY;
            }
            if (jfif) {
                return Encoding.YCBCR;
            }
            if (adobeTransform != UNKNOWN) {
                return adobeTransform == 0 ? Encoding.RGB : Encoding.YCBCR;
            }
            return namedRgb ? Encoding.RGB : Encoding.YCBCR;
        }

        private int unsigned16(int at) {
            return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
        }
    }
}
