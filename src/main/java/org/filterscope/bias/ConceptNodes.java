package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.explanation.reading.Reading;

/**
 * The hypernyms of the words of a reading as a tree. Only those are kept below which the tree branches: one with a single
 * child is in the same images as that, and so says nothing else. The same hypernym on two ways to the top is two.
 *
 * @param names of the hypernyms
 * @param parents of each, its place among them; -1 for a topmost one
 * @param ofWord the nearest of each word of the reading; -1 where it has none
 */
record ConceptNodes(List<String> names, List<Integer> parents, List<Integer> ofWord) {

    static final ConceptNodes NONE = new ConceptNodes(List.of(), List.of(), List.of());

    ConceptNodes {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        ofWord = List.copyOf(ofWord);
    }

    static ConceptNodes of(Reading reading) {
        Map<List<String>, Set<List<String>>> children = new HashMap<>();
        for (int word = 0; word < reading.words().size(); word++) {
            List<String> path = reading.paths().get(word);
            List<String> below = new ArrayList<>(List.of("word " + word));
            below.addAll(path);
            for (int step = 0; step < path.size(); step++) {
                children.computeIfAbsent(path.subList(step, path.size()), _ -> new HashSet<>())
                        .add(List.copyOf(below.subList(step, below.size())));
            }
        }
        TreeMap<String, List<String>> branching = new TreeMap<>();
        children.forEach((path, under) -> {
            if (under.size() > 1) {
                branching.put(String.join("\n", path.reversed()), path);
            }
        });
        Map<List<String>, Integer> place = new HashMap<>();
        branching.values().forEach(path -> place.put(path, place.size()));
        return new ConceptNodes(
                branching.values().stream().map(List::getFirst).toList(),
                branching.values().stream()
                        .map(path -> nearest(path.subList(1, path.size()), place))
                        .toList(),
                reading.paths().stream().map(path -> nearest(path, place)).toList());
    }

    private static int nearest(List<String> path, Map<List<String>, Integer> place) {
        return IntStream.range(0, path.size())
                .map(step -> place.getOrDefault(path.subList(step, path.size()), -1))
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** All hypernyms above some words. */
    int[] above(int... words) {
        if (names.isEmpty()) {
            return new int[0];
        }
        return Arrays.stream(words)
                .flatMap(word -> IntStream.iterate(ofWord.get(word), node -> node >= 0, parents::get))
                .distinct()
                .toArray();
    }

    /** What was counted of them, for some words of the reading; words beyond the reading have no hypernym. */
    CountsFile.Concepts counted(int[] words, WordCounts counts) {
        return new CountsFile.Concepts(
                names,
                parents,
                Arrays.stream(words)
                        .map(word -> word < ofWord.size() ? ofWord.get(word) : -1)
                        .boxed()
                        .toList(),
                CountsFile.Entries.of(counts));
    }
}
