package org.filterscope.explanation;

import java.util.List;

/**
 * The words of a filter alone, for work with all filters of a layer.
 *
 * @param number its channel, from 0
 * @param dead whether it never fired
 * @param reliable whether one of its words beats chance
 * @param words strongest first
 */
public record FilterWords(int number, boolean dead, boolean reliable, List<ExplainedWord> words) {

    public FilterWords {
        words = List.copyOf(words);
    }

    /** Those that beat chance, strongest first. */
    public List<ExplainedWord> reliableWords() {
        return words.stream().filter(ExplainedWord::reliable).toList();
    }
}
