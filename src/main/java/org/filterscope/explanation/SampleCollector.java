package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.Region;
import org.filterscope.lavise.FeaturePooling;
import org.filterscope.lavise.GatheredSamples;
import org.filterscope.lavise.ObjectMask;
import org.filterscope.lavise.ReferenceSample;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.image.Placement;

/**
 * Turns the annotations of images into samples: one for each annotated object, pooled over its mask, and one for all
 * categories that hold for the whole image. What cannot be used is counted.
 */
final class SampleCollector {

    private final Map<String, Integer> placeOfCategory;
    private final GatheredSamples gathered = new GatheredSamples();
    private int images;
    private int notFinite;
    private int crowds;
    private int misplaced;
    private int outside;

    SampleCollector(Map<String, Integer> placeOfCategory) {
        this.placeOfCategory = placeOfCategory;
    }

    /** @param number the place of the image among all */
    void add(long number, HashedImage hashed, FeatureMap map, Placement placement) {
        images++;
        if (!FeaturePooling.isFinite(map)) {
            notFinite++;
            return;
        }
        List<ReferenceSample> samples = new ArrayList<>();
        Set<Integer> ofWhole = new LinkedHashSet<>();
        for (Annotation annotation : hashed.image().annotations()) {
            Integer category = placeOfCategory.get(annotation.category());
            if (category == null || !isUsable(hashed.image(), annotation, placement)) {
                continue;
            }
            if (annotation.region() instanceof Region.Whole) {
                ofWhole.add(category);
            } else {
                boolean[] mask = annotation.region().onGrid(placement, map.height(), map.width());
                if (isEmpty(mask)) {
                    outside++;
                } else {
                    samples.add(new ReferenceSample(hashed.hash(), FeaturePooling.mean(map, mask), List.of(category)));
                }
            }
        }
        if (!ofWhole.isEmpty()) {
            samples.add(new ReferenceSample(hashed.hash(), FeaturePooling.mean(map), List.copyOf(ofWhole)));
        }
        gathered.add(number, samples);
    }

    /** The masks of an image's objects, for categories that have a word. */
    List<ObjectMask> masks(ReferenceImage image, FeatureMap map, Placement placement) {
        List<ObjectMask> masks = new ArrayList<>();
        for (Annotation annotation : image.annotations()) {
            Integer category = placeOfCategory.get(annotation.category());
            boolean lies = annotation.region() instanceof Region.Whole
                    || image.fits(placement.originalWidth(), placement.originalHeight());
            if (category != null && !annotation.crowd() && lies) {
                masks.add(new ObjectMask(category, annotation.region().onGrid(placement, map.height(), map.width())));
            }
        }
        return masks;
    }

    GatheredSamples gathered() {
        return gathered;
    }

    SampleCounts counts() {
        return new SampleCounts(images, notFinite, crowds, misplaced, outside);
    }

    private boolean isUsable(ReferenceImage image, Annotation annotation, Placement placement) {
        if (annotation.crowd()) {
            crowds++;
            return false;
        }
        if (!(annotation.region() instanceof Region.Whole)
                && !image.fits(placement.originalWidth(), placement.originalHeight())) {
            misplaced++;
            return false;
        }
        return true;
    }

    private static boolean isEmpty(boolean[] mask) {
        for (boolean inside : mask) {
            if (inside) {
                return false;
            }
        }
        return true;
    }
}
