package org.filterscope.explanation.overlap;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What network dissection says of a filter.
 *
 * @param categories those that overlap most, best first
 * @param truths |G|: how many categories the filter sees in its top images, with an overlap above 0.04
 * @param named how many of these one of its first words names
 */
public record FilterOverlap(List<CategoryOverlap> categories, int truths, int named) {

    public FilterOverlap {
        categories = List.copyOf(categories);
    }

    /** |words ∩ G| / |G|; nothing where the filter sees no category. */
    public OptionalDouble recall() {
        return truths == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) named / truths);
    }
}
