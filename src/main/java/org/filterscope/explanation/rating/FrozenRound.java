package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is rated in a round, as it was when the round was opened. It is kept as a file, and the file's SHA-256 is what
 * the round is bound to.
 *
 * @param format of the file
 * @param explanation whose filters are rated
 * @param version of its pictures
 * @param ownMethod the method of attention that it was made with
 * @param plan what was asked for
 * @param strata the parts of the layer
 * @param filters those drawn, and those that gold items show
 * @param items in no particular order; each rater has an own one
 */
record FrozenRound(
        String format,
        String explanation,
        String version,
        String ownMethod,
        RatingPlan plan,
        List<Part> strata,
        List<SampledFilter> filters,
        List<RatedItem> items) {

    static final String FORMAT = "filterscope-rating-plan/1";

    /**
     * A part of the layer.
     *
     * @param name what is in it
     * @param population how many filters it has
     * @param drawn how many of them are rated
     */
    record Part(String name, int population, int drawn) {}

    FrozenRound {
        strata = List.copyOf(strata);
        filters = List.copyOf(filters);
        items = List.copyOf(items);
    }

    Map<Integer, SampledFilter> filtersByNumber() {
        return filters.stream().collect(Collectors.toMap(SampledFilter::filter, Function.identity()));
    }
}
