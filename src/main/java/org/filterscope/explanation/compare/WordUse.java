package org.filterscope.explanation.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word, all forms of it taken together, and the filters that have it as a reliable word.
 *
 * @param word its base form
 * @param left numbers of the filters on the left
 * @param right numbers of the filters on the right
 */
public record WordUse(String word, List<Integer> left, List<Integer> right) {

    private static final Comparator<WordUse> MOST_USED_FIRST = Comparator.comparingInt(
                    (WordUse use) -> use.left().size() + use.right().size())
            .reversed()
            .thenComparing(WordUse::word);

    public WordUse {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Which side has a word. */
    public enum Side {
        /** The left one alone. */
        LEFT,
        /** The right one alone. */
        RIGHT,
        /** Both. */
        BOTH
    }

    /** Who has it. */
    public Side side() {
        if (right.isEmpty()) {
            return Side.LEFT;
        }
        return left.isEmpty() ? Side.RIGHT : Side.BOTH;
    }

    /** All words of two sides, the most used first. */
    static List<WordUse> of(List<WordProfile> left, List<WordProfile> right) {
        Map<String, List<Integer>> onTheLeft = users(left);
        Map<String, List<Integer>> onTheRight = users(right);
        Set<String> words = new TreeSet<>(onTheLeft.keySet());
        words.addAll(onTheRight.keySet());
        return words.stream()
                .map(word -> new WordUse(
                        word, onTheLeft.getOrDefault(word, List.of()), onTheRight.getOrDefault(word, List.of())))
                .sorted(MOST_USED_FIRST)
                .toList();
    }

    private static Map<String, List<Integer>> users(List<WordProfile> profiles) {
        Map<String, List<Integer>> users = new HashMap<>();
        profiles.forEach(profile -> profile.strengths()
                .keySet()
                .forEach(word ->
                        users.computeIfAbsent(word, _ -> new ArrayList<>()).add(profile.filter())));
        return users;
    }
}
