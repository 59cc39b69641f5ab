package org.filterscope.explanation.overlap;

import java.util.List;
import java.util.Locale;
import org.filterscope.explanation.ExplainedWord;

/** Whether words of a filter name a category: the word or its lemma is the category's name or the last word of it. */
final class CategoryWords {

    private CategoryWords() {}

    static boolean name(List<ExplainedWord> words, String category) {
        String name = plain(category);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return words.stream().anyMatch(word -> is(word.word(), name, last) || is(word.lemma(), name, last));
    }

    private static boolean is(String word, String name, String last) {
        String plain = plain(word);
        return plain.equals(name) || plain.equals(last);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
    }
}
