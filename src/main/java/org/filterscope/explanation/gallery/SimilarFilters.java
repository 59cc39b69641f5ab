package org.filterscope.explanation.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.filterscope.explanation.ActivationSample;
import org.jspecify.annotations.Nullable;

/** Finds the filters that are most like one filter, by what they say and by where they fire. */
final class SimilarFilters {

    private static final int MOST = 50;

    private SimilarFilters() {}

    /** Another filter, how like its words are (a cosine), and how like its activations are (a correlation, if known). */
    record Similar(
            int filter, @Nullable Double byWords, @Nullable Double byActivation) {}

    /**
     * The most similar filters: those whose words are most alike and those whose activations are, taken in turn; then
     * ordered by words.
     */
    static List<Similar> to(int filter, FilterVectors vectors, Optional<ActivationSample> sample) {
        double[] correlations = sample.filter(each -> !each.images().isEmpty())
                .map(each -> new SampleCorrelations(each).with(filter))
                .orElseGet(() -> new double[0]);
        List<Integer> byWords = best(
                vectors.filters(),
                other -> other != filter && vectors.has(filter) && vectors.has(other)
                        ? vectors.cosine(filter, other)
                        : Double.NaN);
        List<Integer> byActivation =
                best(correlations.length, other -> other != filter ? correlations[other] : Double.NaN);
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int i = 0; i < MOST; i++) {
            take(byWords, i, chosen);
            take(byActivation, i, chosen);
        }
        List<Similar> similar = new ArrayList<>();
        for (int other : chosen) {
            Double words = vectors.has(filter) && vectors.has(other) ? vectors.cosine(filter, other) : null;
            Double activation =
                    correlations.length > 0 && !Double.isNaN(correlations[other]) ? correlations[other] : null;
            similar.add(new Similar(other, words, activation));
        }
        similar.sort(Comparator.comparingDouble((Similar each) -> each.byWords() == null ? -2 : each.byWords())
                .reversed()
                .thenComparingInt(Similar::filter));
        return similar;
    }

    private static List<Integer> best(int filters, IntToDoubleFunction likeness) {
        double[] values = IntStream.range(0, filters).mapToDouble(likeness).toArray();
        return IntStream.range(0, filters)
                .filter(other -> !Double.isNaN(values[other]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -values[other])
                        .thenComparingInt(other -> other))
                .limit(MOST)
                .toList();
    }

    private static void take(List<Integer> ranked, int place, Set<Integer> chosen) {
        if (place < ranked.size() && chosen.size() < MOST) {
            chosen.add(ranked.get(place));
        }
    }
}
