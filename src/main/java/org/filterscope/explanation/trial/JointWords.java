package org.filterscope.explanation.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;

/**
 * What filters say together: each reliable word of a filter that fires counts with its strength times the filter's activation
 * relative to its threshold; forms of one lemma count together, under the form that counts most.
 */
final class JointWords {

    private static final int MOST = 15;

    private JointWords() {}

    private record Said(String word, int filter, double weight) {}

    static List<Trial.Word> of(Collection<FilterResponse> responses) {
        Map<String, List<Said>> byLemma = new LinkedHashMap<>();
        for (FilterResponse response : responses) {
            for (ExplainedWord word : response.reliableWords()) {
                byLemma.computeIfAbsent(word.lemma(), _ -> new ArrayList<>())
                        .add(new Said(word.word(), response.filter().number(), word.strength() * response.ratio()));
            }
        }
        double strongest =
                byLemma.values().stream().mapToDouble(JointWords::weight).max().orElse(1);
        return byLemma.values().stream()
                .sorted(Comparator.comparingDouble((List<Said> said) -> -weight(said))
                        .thenComparing(said -> said.getFirst().word()))
                .limit(MOST)
                .map(said -> word(said, strongest))
                .toList();
    }

    private static Trial.Word word(List<Said> said, double strongest) {
        List<Said> sorted = said.stream()
                .sorted(Comparator.comparingDouble((Said each) -> -each.weight())
                        .thenComparingInt(Said::filter))
                .toList();
        return new Trial.Word(
                sorted.getFirst().word(),
                weight(said) / strongest,
                sorted.stream().map(Said::filter).distinct().toList());
    }

    private static double weight(List<Said> said) {
        return said.stream().mapToDouble(Said::weight).sum();
    }
}
