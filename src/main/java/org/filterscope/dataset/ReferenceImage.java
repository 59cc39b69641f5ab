package org.filterscope.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * An image of a collection, with what it shows.
 *
 * @param id names the image within its collection: its relative path with {@code /} between the parts, the same on
 *     every machine
 * @param file where it lies here
 * @param annotations what it shows; empty when nobody said
 * @param annotatedWidth columns of the picture the annotations were drawn on, 0 when not known
 * @param annotatedHeight rows of that picture, 0 when not known
 */
public record ReferenceImage(
        String id, Path file, List<Annotation> annotations, int annotatedWidth, int annotatedHeight) {

    public ReferenceImage {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an image has an id");
        }
        if (annotatedWidth < 0 || annotatedHeight < 0) {
            throw new IllegalArgumentException("a picture is not smaller than nothing");
        }
        annotations = List.copyOf(annotations);
    }

    /**
     * Whether the regions of the annotations lie right on a picture of this size. They do not when the file was resized
     * or turned after it was annotated.
     *
     * @param width columns of the picture as displayed
     * @param height rows of the picture as displayed
     */
    public boolean fits(int width, int height) {
        return annotatedWidth == 0 || annotatedHeight == 0 || (annotatedWidth == width && annotatedHeight == height);
    }
}
