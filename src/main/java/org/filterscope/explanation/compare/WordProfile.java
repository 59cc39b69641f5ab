package org.filterscope.explanation.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.FilterWords;

/**
 * What a filter is compared by: its reliable words. Words that do not beat chance say nothing about a filter.
 *
 * @param filter its number
 * @param words its reliable words, strongest first
 */
record WordProfile(int filter, List<ExplainedWord> words) {

    WordProfile {
        words = List.copyOf(words);
    }

    static WordProfile of(FilterWords filter) {
        return new WordProfile(filter.number(), filter.reliableWords());
    }

    /** Strengths by lemma. */
    Map<String, Double> strengths() {
        Map<String, Double> strengths = new LinkedHashMap<>();
        words.forEach(word -> strengths.merge(word.lemma(), word.strength(), Double::sum));
        return strengths;
    }
}
