package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Optional;

/**
 * What a rater looks at: a filter's top images and some words.
 *
 * @param item its number within the round, from 0
 * @param filter whose images are shown
 * @param sources which sources gave these words, several where they agree; none for a gold item
 * @param words strongest first
 * @param gold what a careful rater says, where that is known
 */
record RatedItem(int item, int filter, List<WordSource> sources, List<String> words, Optional<Expectation> gold) {

    RatedItem {
        sources = List.copyOf(sources);
        words = List.copyOf(words);
    }
}
