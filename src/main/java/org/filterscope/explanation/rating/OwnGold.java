package org.filterscope.explanation.rating;

import java.util.List;

/**
 * An item whose answer whoever sets up the round knows.
 *
 * @param filter whose images are shown
 * @param expected what a careful rater says
 * @param words the words shown with them
 */
public record OwnGold(int filter, Expectation expected, List<String> words) {

    public OwnGold {
        words = List.copyOf(words);
        if (filter < 0 || words.isEmpty()) {
            throw new IllegalArgumentException("a gold item has a filter and words");
        }
    }
}
