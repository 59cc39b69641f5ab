package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.filterscope.lexicon.Lexicon;

/**
 * Collects the words that are voted for and numbers them and their lemma groups anew, from 0 on and in the lexicon's order,
 * so that ties fall as they do there. Words that the lexicon no longer knows come after all others, as they came in.
 */
final class Vocabulary {

    private final Lexicon lexicon;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> unknownGroups = new HashMap<>();

    Vocabulary(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private record Entry(int number, String text, String lemma, int place, int group) {}

    /** The number of a word in the order in which words came. */
    int add(String text, String lemma) {
        return entries.computeIfAbsent(text, _ -> entry(text, lemma)).number();
    }

    private Entry entry(String text, String lemma) {
        int number = entries.size();
        OptionalInt known = lexicon.indexOf(text);
        if (known.isPresent()) {
            int place = known.getAsInt();
            return new Entry(number, text, lemma, place, lexicon.lemmaGroup(place));
        }
        int group = unknownGroups.computeIfAbsent(lemma, _ -> lexicon.groupCount() + unknownGroups.size());
        return new Entry(number, text, lemma, lexicon.size() + number, group);
    }

    /** The words in their final order. */
    List<KeptWord> words() {
        Map<Integer, Integer> groups = new HashMap<>();
        entries.values().stream()
                .map(Entry::group)
                .distinct()
                .sorted()
                .forEach(group -> groups.put(group, groups.size()));
        return ordered().stream()
                .map(entry -> new KeptWord(entry.text(), entry.lemma(), groups.getOrDefault(entry.group(), 0)))
                .toList();
    }

    /** Of each word, by the number that {@link #add} gave it, its place in the final order. */
    int[] places() {
        int[] places = new int[entries.size()];
        List<Entry> ordered = ordered();
        for (int place = 0; place < places.length; place++) {
            places[ordered.get(place).number()] = place;
        }
        return places;
    }

    private List<Entry> ordered() {
        List<Entry> ordered = new ArrayList<>(entries.values());
        ordered.sort(Comparator.comparingInt(Entry::place));
        return ordered;
    }
}
