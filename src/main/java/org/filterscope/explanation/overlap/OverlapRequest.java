package org.filterscope.explanation.overlap;

import org.filterscope.explanation.ImageChoice;
import org.filterscope.refusal.RefusedException;

/**
 * What is to be measured.
 *
 * @param images annotated images
 * @param mostImages how many of those with boxes or masks are looked at, at most
 * @param topImages p: the top images by which a filter's true categories are found
 * @param words how many of a filter's words may name them
 */
public record OverlapRequest(ImageChoice images, int mostImages, int topImages, int words) {

    private static final int MOST_IMAGES = 100_000;
    private static final int MOST_TOP = 1_000;

    /**
     * Checks the numbers.
     *
     * @throws RefusedException when one is out of reach
     */
    public OverlapRequest {
        if (mostImages < 1 || mostImages > MOST_IMAGES || topImages < 1 || topImages > MOST_TOP || words < 1) {
            throw new RefusedException("Choose 1 to " + MOST_IMAGES + " images, of these 1 to " + MOST_TOP
                    + " top images for each filter, and at least one word.");
        }
    }

    /** The usual measurement: 5,000 images, 25 top images, 5 words. */
    public static OverlapRequest of(ImageChoice images) {
        return new OverlapRequest(images, 5_000, 25, 5);
    }
}
