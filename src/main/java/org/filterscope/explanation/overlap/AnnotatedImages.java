package org.filterscope.explanation.overlap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.dataset.Region;
import org.filterscope.lavise.ObjectMask;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.image.Placement;

/**
 * Images on which people drew boxes or masks.
 *
 * @param images the images, in their order
 * @param categories the categories that are drawn on any of them, in the collection's order
 */
record AnnotatedImages(List<ReferenceImage> images, List<String> categories) {

    static AnnotatedImages of(ReferenceSet set, int most) {
        List<ReferenceImage> drawnOn = set.images().stream()
                .filter(image -> image.annotations().stream().anyMatch(AnnotatedImages::isDrawn))
                .toList();
        // Evenly from all, as neighbours often show the same
        int count = Math.min(most, drawnOn.size());
        List<ReferenceImage> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(drawnOn.get((int) ((long) i * drawnOn.size() / count)));
        }
        List<String> drawn = chosen.stream()
                .flatMap(image -> image.annotations().stream())
                .filter(AnnotatedImages::isDrawn)
                .map(Annotation::category)
                .distinct()
                .sorted()
                .toList();
        return new AnnotatedImages(List.copyOf(chosen), drawn);
    }

    /** A group that was not told apart is no mask of a thing. */
    private static boolean isDrawn(Annotation annotation) {
        return !(annotation.region() instanceof Region.Whole) && !annotation.crowd();
    }

    List<Path> files() {
        return images.stream().map(ReferenceImage::file).toList();
    }

    /** Whether the drawings lie right on a picture, which they do not where it was resized after it was annotated. */
    boolean fits(int image, Placement placement) {
        return images.get(image).fits(placement.originalWidth(), placement.originalHeight());
    }

    /** What is drawn on an image, on the grid of its feature map. */
    List<ObjectMask> objects(int image, FeatureMap map, Placement placement) {
        return images.get(image).annotations().stream()
                .filter(AnnotatedImages::isDrawn)
                .map(annotation -> new ObjectMask(
                        categories.indexOf(annotation.category()),
                        annotation.region().onGrid(placement, map.height(), map.width())))
                .toList();
    }
}
