package org.filterscope.explanation.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;

/**
 * The words with the highest base rate of a layer: lemmas by their strength summed over all filters, each in the form that got
 * most of it.
 */
final class CommonWords {

    private CommonWords() {}

    static List<String> of(Collection<List<ExplainedWord>> filters, int most) {
        Map<String, Map<String, Double>> forms = new HashMap<>();
        filters.stream()
                .flatMap(List::stream)
                .forEach(word -> forms.computeIfAbsent(word.lemma(), _ -> new HashMap<>())
                        .merge(word.word(), word.strength(), Double::sum));
        return forms.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Map<String, Double>> lemma) -> -lemma.getValue().values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(lemma -> strongest(lemma.getValue()))
                .toList();
    }

    private static String strongest(Map<String, Double> forms) {
        return forms.entrySet().stream()
                .min(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
