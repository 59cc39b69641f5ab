package org.filterscope.lavise;

import java.util.List;

/**
 * One annotated image, or one annotated object of an image, as an explainer learns from it.
 *
 * @param image what identifies the image: its content hash; several objects of an image share it
 * @param feature the pooled feature e, C finite values, see {@link FeaturePooling}; not copied
 * @param categories the places of its categories in the reference set, distinct, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // samples by the ten thousand, never compared
public record ReferenceSample(String image, float[] feature, List<Integer> categories) {

    public ReferenceSample {
        categories = List.copyOf(categories);
        if (categories.isEmpty() || categories.stream().distinct().count() < categories.size()) {
            throw new IllegalArgumentException("the image " + image + " needs distinct categories");
        }
        for (float value : feature) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("the pooled feature of the image " + image + " is not finite");
            }
        }
    }

    /** Whether the layer did not react at all: a feature of zeros has no direction to learn from. */
    boolean isBlank() {
        return UnitVectors.isZero(feature, 0, feature.length);
    }
}
