package org.filterscope.lavise;

import java.util.Collections;
import java.util.List;

/**
 * How a layer is dissected.
 *
 * @param topImages p, how many images are kept for each filter, at least 1
 * @param activeShare the share of positions above the threshold: P(A_k &gt; T_k), in (0, 1)
 * @param kept the attention methods whose vectors are taken along in the same pass: {@code original} and
 *     {@code projection} can be. Projection vectors take topImages × filters² floats (26 MB for 512 filters, 420 MB for
 *     2,048); {@link Dissection#attend} fetches them later instead
 * @param sampled the numbers of images, ascending, of which the activations of all filters are kept, see
 *     {@link ImageSample}
 */
public record DissectionSettings(int topImages, double activeShare, List<FilterAttention> kept, List<Long> sampled) {

    public DissectionSettings {
        kept = List.copyOf(kept);
        sampled = List.copyOf(sampled);
        if (!sampled.equals(sampled.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("sampled images are named once each, in ascending order");
        }
        if (topImages < 1) {
            throw new IllegalArgumentException("at least one top image is kept, not " + topImages);
        }
        if (!(activeShare > 0 && activeShare < 1)) {
            throw new IllegalArgumentException("a share of positions lies between 0 and 1, unlike " + activeShare);
        }
        for (FilterAttention method : kept) {
            switch (method) {
                case FilterAttention.Original(), FilterAttention.Projection() -> {}
                case FilterAttention.Image(), FilterAttention.Activation() ->
                    throw new IllegalArgumentException(
                            method.title() + " needs the threshold, which is known after the pass");
            }
        }
    }

    /** 25 top images, half a per cent of the positions, projection vectors, no sample. */
    public static DissectionSettings standard() {
        return new DissectionSettings(25, 0.005, List.of(new FilterAttention.Projection()), List.of());
    }

    /** The same with another number of top images. */
    public DissectionSettings withTopImages(int number) {
        return new DissectionSettings(number, activeShare, kept, sampled);
    }

    /** The same with the vectors of other attention methods taken along. */
    public DissectionSettings keeping(FilterAttention... methods) {
        return new DissectionSettings(topImages, activeShare, List.of(methods), sampled);
    }

    /** The same with the activations of all filters kept on some images. */
    public DissectionSettings sampling(List<Long> images) {
        return new DissectionSettings(topImages, activeShare, kept, images);
    }

    boolean samples(long image) {
        return Collections.binarySearch(sampled, image) >= 0;
    }

    boolean keeps(FilterAttention method) {
        return kept.contains(method);
    }
}
