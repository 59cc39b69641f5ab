package org.filterscope.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.Comparison;
import org.filterscope.bias.statistics.ConceptTree;
import org.filterscope.bias.statistics.Finding;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.PermutationTest;
import org.filterscope.bias.statistics.WordCounts;

/**
 * Hypernyms and words tested from the top: a concept is in an image when any word under it is, and what is below it is looked
 * at only when it was selected. Concepts that more than half of all images have are passed over, whatever the subset.
 *
 * @param concepts those that were neither too rare nor too frequent
 * @param selectedWords the words that were selected
 */
record ConceptNumbers(List<AuditResults.ConceptFinding> concepts, Set<Integer> selectedWords) {

    /** What nearly every image has, such as an entity, cannot differ, and nothing below it would ever be opened. */
    private static final double MOST = 0.5;

    static final ConceptNumbers NONE = new ConceptNumbers(List.of(), Set.of());

    ConceptNumbers {
        concepts = List.copyOf(concepts);
        selectedWords = Set.copyOf(selectedWords);
    }

    static ConceptNumbers of(CountsFile file, Judged judged, AuditRules rules) {
        return file.concepts()
                .map(concepts -> of(concepts, file.wordCounts(concepts), words(judged), rules))
                .orElse(NONE);
    }

    /** p of every tested word over all subsets. */
    private static TreeMap<Integer, Double> words(Judged judged) {
        TreeMap<Integer, Double> p = new TreeMap<>();
        judged.findings().stream()
                .map(Judged.One::finding)
                .filter(finding -> finding.significance() != null)
                .forEach(finding -> p.put(finding.word(), omnibus(finding)));
        return p;
    }

    private static double omnibus(Finding finding) {
        return Objects.requireNonNull(finding.significance()).omnibusP();
    }

    private static ConceptNumbers of(
            CountsFile.Concepts concepts, WordCounts counts, TreeMap<Integer, Double> words, AuditRules rules) {
        List<Integer> testable = Floors.testable(counts).stream()
                .filter(concept ->
                        counts.total(concept) <= MOST * counts.sample().images())
                .toList();
        WordCounts frequent =
                counts.withWords(testable.stream().mapToInt(Integer::intValue).toArray());
        List<Double> p = new ArrayList<>(
                Comparison.omnibus(frequent, PermutationTest.forWords(words.size(), rules.q(), rules.seed())));
        if (p.isEmpty() || words.isEmpty()) {
            return NONE;
        }
        Map<Integer, Integer> place = new HashMap<>();
        testable.forEach(concept -> place.put(concept, place.size()));
        List<Integer> parents = new ArrayList<>();
        testable.forEach(
                concept -> parents.add(place.getOrDefault(concepts.parents().get(concept), -1)));
        List<Integer> numbers = List.copyOf(words.keySet());
        numbers.forEach(word -> parents.add(place.getOrDefault(concepts.ofWord().get(word), -1)));
        p.addAll(words.values());
        Set<Integer> selected = new HashSet<>(new ConceptTree(parents).selected(p::get, rules.q()));
        return new ConceptNumbers(
                IntStream.range(0, testable.size())
                        .mapToObj(at -> new AuditResults.ConceptFinding(
                                concepts.names().get(testable.get(at)),
                                parents.get(at),
                                IntStream.range(0, counts.sample().subsets())
                                        .mapToObj(subset -> frequent.count(at, subset))
                                        .toList(),
                                p.get(at),
                                parents.get(at) < 0 || selected.contains(parents.get(at)),
                                selected.contains(at)))
                        .toList(),
                new HashSet<>(IntStream.range(0, numbers.size())
                        .filter(i -> selected.contains(testable.size() + i))
                        .mapToObj(numbers::get)
                        .toList()));
    }

    /** Empty where nothing was tested so. */
    Optional<Boolean> holds(Finding finding) {
        return concepts.isEmpty() || finding.significance() == null
                ? Optional.empty()
                : Optional.of(selectedWords.contains(finding.word()));
    }
}
