package org.filterscope.dataset.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.dataset.Annotation;

/**
 * All that is known about an image.
 *
 * @param tile its name, size and files
 * @param bytes size of its file
 * @param cluster the person, session or source it belongs to
 * @param annotatedWidth columns of the picture the annotations were drawn on, 0 when not known
 * @param annotatedHeight rows of that picture, 0 when not known
 * @param annotations what it shows, and where
 * @param attributes the values of each attribute that has any, by name
 * @param previous number of the image before
 * @param next number of the image after
 */
public record ImageDetails(
        ImageTile tile,
        long bytes,
        Optional<String> cluster,
        int annotatedWidth,
        int annotatedHeight,
        List<Annotation> annotations,
        Map<String, List<String>> attributes,
        Optional<Integer> previous,
        Optional<Integer> next) {}
