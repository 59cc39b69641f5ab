package org.filterscope.lavise;

import java.util.List;

/**
 * A category and its true words, as an explainer remembers them.
 *
 * @param name the category's name in the reference set
 * @param words its words
 */
public record CategoryWords(String name, List<String> words) {

    public CategoryWords {
        java.util.Objects.requireNonNull(name);
        words = List.copyOf(words);
    }
}
