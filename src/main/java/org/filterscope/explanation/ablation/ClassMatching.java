package org.filterscope.explanation.ablation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which of a model's classes are right for an image of a category.
 *
 * @param classes the positions of the right classes by category, ascending and at least one; a category that is not here is
 *     not counted
 */
public record ClassMatching(SortedMap<String, List<Integer>> classes) {

    /** No category is matched: the model is measured by its own answers. */
    public static final ClassMatching NONE = new ClassMatching(new TreeMap<>());

    public ClassMatching {
        SortedMap<String, List<Integer>> sorted = new TreeMap<>();
        classes.forEach((category, right) -> {
            if (category.isBlank() || right.stream().anyMatch(each -> each < 0)) {
                throw new IllegalArgumentException("a category has a name, and classes are counted from 0");
            }
            if (!right.isEmpty()) {
                sorted.put(category, right.stream().distinct().sorted().toList());
            }
        });
        classes = Collections.unmodifiableSortedMap(sorted);
    }

    /** The same with other classes for one category; none take it out. */
    public ClassMatching with(String category, List<Integer> right) {
        SortedMap<String, List<Integer>> changed = new TreeMap<>(classes);
        changed.put(category, right);
        return new ClassMatching(changed);
    }

    /** Whether nothing is matched. */
    public boolean isEmpty() {
        return classes.isEmpty();
    }

    /** The matched categories, in the order in which results count them. */
    List<String> categories() {
        return List.copyOf(classes.keySet());
    }

    /** The right classes of a category; none where it is not matched. */
    public List<Integer> of(String category) {
        return classes.getOrDefault(category, List.of());
    }
}
