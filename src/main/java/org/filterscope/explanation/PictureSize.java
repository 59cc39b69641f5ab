package org.filterscope.explanation;

import java.util.Arrays;
import java.util.Optional;

/** How large pictures of top images are drawn. */
public enum PictureSize {
    /** For lists. */
    TILE(160),
    /** For lists on fine screens, and for pages of one filter. */
    CARD(320),
    /** For a closer look. */
    LARGE(640);

    private final int pixels;

    PictureSize(int pixels) {
        this.pixels = pixels;
    }

    /** Pixels of the longer side. */
    public int pixels() {
        return pixels;
    }

    static Optional<PictureSize> of(int pixels) {
        return Arrays.stream(values()).filter(size -> size.pixels == pixels).findFirst();
    }
}
