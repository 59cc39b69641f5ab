package org.filterscope.lavise;

import java.util.List;

/**
 * A category of the reference set with its true words.
 *
 * @param name as the reference set has it
 * @param words the true words as places in the reference set's semantic space, distinct, at least one; a name of two words
 *     may have both
 */
public record Category(String name, List<Integer> words) {

    public Category {
        words = List.copyOf(words);
        if (words.isEmpty() || words.stream().distinct().count() < words.size()) {
            throw new IllegalArgumentException("the category " + name + " needs distinct words");
        }
    }
}
