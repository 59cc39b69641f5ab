package org.filterscope.tensor.image;

/** What the bytes of a decoded pixel mean, one byte a channel. */
enum Encoding {
    GREY(1),
    RGB(3),
    BGR(3),
    /** Full-range YCbCr of JFIF, as it comes out of a JPEG decoder. */
    YCBCR(3);

    private final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }
}
