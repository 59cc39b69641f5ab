package org.filterscope.tensor.image;

/**
 * How a stored picture is turned to be upright: the eight orientations of EXIF, in their order. Stored rows become
 * displayed columns where it is transposed; then displayed columns, displayed rows, or both run backwards.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    QUARTER_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    QUARTER_LEFT(true, false, true);

    private final boolean transposed;
    private final boolean mirrorsX;
    private final boolean mirrorsY;

    Orientation(boolean transposed, boolean mirrorsX, boolean mirrorsY) {
        this.transposed = transposed;
        this.mirrorsX = mirrorsX;
        this.mirrorsY = mirrorsY;
    }

    /** The orientation of an EXIF value of 1 to 8; upright for any other value, as viewers do. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    boolean transposed() {
        return transposed;
    }

    /** Whether displayed columns run against the stored axis they come from. */
    boolean mirrorsX() {
        return mirrorsX;
    }

    /** Whether displayed rows run against the stored axis they come from. */
    boolean mirrorsY() {
        return mirrorsY;
    }
}
