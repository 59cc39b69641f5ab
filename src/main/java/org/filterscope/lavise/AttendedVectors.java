package org.filterscope.lavise;

import java.util.List;

/**
 * The vectors of one attention method, one for every filter and each of its top images.
 *
 * @param method where they come from
 * @param vectors for each filter, in the order of its top images, C values each, not of unit length; all zeros where the
 *     method found nothing to hold on to
 */
public record AttendedVectors(FilterAttention method, List<List<float[]>> vectors) {

    public AttendedVectors {
        vectors = vectors.stream().map(List::copyOf).toList();
    }

    /** The vector of a filter's top image, counted from 0 for the strongest. */
    public float[] of(int filter, int rank) {
        return vectors.get(filter).get(rank);
    }
}
