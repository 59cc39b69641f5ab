package org.filterscope.explanation.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the filters whose words are most like those of one filter. */
final class SimilarFilters {

    private static final int MOST = 50;

    private SimilarFilters() {}

    /** Another filter, how like its words are (a cosine), and how like its activations are (a correlation, if known). */
    record Similar(int filter, double byWords, @Nullable Double byActivation) {}

    /** The most similar filters, the most similar first. */
    static List<Similar> to(int filter, FilterVectors vectors) {
        if (!vectors.has(filter)) {
            return List.of();
        }
        return IntStream.range(0, vectors.filters())
                .filter(other -> other != filter && vectors.has(other))
                .mapToObj(other -> new Similar(other, vectors.cosine(filter, other), null))
                .sorted(Comparator.comparingDouble(Similar::byWords).reversed().thenComparingInt(Similar::filter))
                .limit(MOST)
                .toList();
    }
}
