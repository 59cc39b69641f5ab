package org.filterscope.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.refusal.RefusedException;

/**
 * A user's list of words, without repetitions.
 *
 * @param words the words in their order; none blank
 */
public record WordList(List<String> words) {

    /** The list without words. */
    public static final WordList NONE = new WordList(List.of());

    public WordList {
        words = words.stream().map(String::strip).distinct().toList();
        if (words.contains("")) {
            throw new IllegalArgumentException("a word is not blank");
        }
    }

    /** A list of the given words. */
    public static WordList of(String... words) {
        return new WordList(List.of(words));
    }

    /**
     * Reads a text file with one word a line, in UTF-8; from {@code #} on a line is a comment, empty lines count nothing.
     *
     * @throws RefusedException when the file is missing, is no UTF-8 text, or holds no word
     */
    public static WordList read(Path file) {
        try {
            List<String> words = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line ->
                            line.replace("\uFEFF", "").replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (words.isEmpty()) {
                throw new RefusedException("The word list " + file + " holds no word; write one on each line.");
            }
            return new WordList(words);
        } catch (CharacterCodingException e) {
            throw new RefusedException("The word list " + file + " is not UTF-8 text; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new RefusedException("The word list " + file + " cannot be read; check the path.", e);
        }
    }
}
