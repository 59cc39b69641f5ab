package org.filterscope.bias;

import java.util.Optional;
import org.filterscope.bias.statistics.WordCounts;

/** Looks a single word up in the counts behind an audit. */
public final class CountsOfWord {

    private CountsOfWord() {}

    /** The images of each unit with a word, as its number 0; empty where the file does not know the word. */
    public static Optional<WordCounts> in(byte[] countsFile, String word) {
        CountsFile file = CountsFile.read(countsFile);
        int number = file.words().indexOf(word);
        return number < 0 ? Optional.empty() : Optional.of(file.wordCounts().withWords(number));
    }
}
