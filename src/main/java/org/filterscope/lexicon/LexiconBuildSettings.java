package org.filterscope.lexicon;

import java.nio.file.Path;
import org.filterscope.refusal.RefusedException;

/**
 * How to build a lexicon file.
 *
 * @param vectors word vectors in any format that {@link WordVectors#read} takes, frequent words first
 * @param words how many nouns may vote, at least 1: the first of the file that pass
 * @param furtherWords how many other words to carry, for the names of categories only, at least 0: first those of
 *     animals, plants, things and stuffs, then the first of the file that WordNet knows
 * @param origin where the vectors come from, in one line; it becomes part of the file
 * @param out the file to write
 */
public record LexiconBuildSettings(Path vectors, int words, int furtherWords, String origin, Path out) {

    public LexiconBuildSettings {
        if (words < 1 || furtherWords < 0) {
            throw new RefusedException("A lexicon needs at least one word; give a positive number of words.");
        }
    }
}
