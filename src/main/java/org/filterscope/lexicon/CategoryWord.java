package org.filterscope.lexicon;

import java.util.List;

/**
 * A category whose name was found among the words.
 *
 * @param category the name as it was given
 * @param label the name as a person reads it: lower case, words apart, such as {@code hot dog}
 * @param words the words whose vectors were used, in their order, as they are spelled there
 * @param rule how they were found
 * @param vector D values of unit length; do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record CategoryWord(String category, String label, List<String> words, ResolutionRule rule, float[] vector) {

    public CategoryWord {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a category found has a word");
        }
    }
}
