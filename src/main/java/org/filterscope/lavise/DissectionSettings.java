package org.filterscope.lavise;

import java.util.List;

/**
 * How a layer is dissected.
 *
 * @param topImages p, how many images are kept for each filter, at least 1
 * @param activeShare the share of positions above the threshold: P(A_k &gt; T_k), in (0, 1)
 * @param kept the attention methods whose vectors are taken along in the same pass: {@code original} and
 *     {@code projection} can be. Projection vectors take topImages × filters² floats (26 MB for 512 filters, 420 MB for
 *     2,048); {@link Dissection#attend} fetches them later instead
 */
public record DissectionSettings(int topImages, double activeShare, List<FilterAttention> kept) {

    public DissectionSettings {
        kept = List.copyOf(kept);
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

    /** 25 top images, half a per cent of the positions, projection vectors. */
    public static DissectionSettings standard() {
        return new DissectionSettings(25, 0.005, List.of(new FilterAttention.Projection()));
    }

    /** The same with another number of top images. */
    public DissectionSettings withTopImages(int number) {
        return new DissectionSettings(number, activeShare, kept);
    }

    /** The same with the vectors of other attention methods taken along. */
    public DissectionSettings keeping(FilterAttention... methods) {
        return new DissectionSettings(topImages, activeShare, List.of(methods));
    }

    boolean keeps(FilterAttention method) {
        return kept.contains(method);
    }
}
