package org.filterscope.lexicon;

import java.util.List;
import org.filterscope.refusal.RefusedException;

/**
 * The choices that make a lexicon out of word vectors.
 *
 * @param choice the words to begin with
 * @param include words allowed in any case, if they have a vector
 * @param exclude words never allowed; a lemma takes all its forms with it, so that dog excludes dogs, unless a form stands in
 *     {@code include}
 */
public record LexiconSettings(WordChoice choice, WordList include, WordList exclude) {

    public LexiconSettings {
        List<String> both =
                include.words().stream().filter(exclude.words()::contains).toList();
        if (!both.isEmpty()) {
            throw new RefusedException("The word " + both.getFirst()
                    + " stands in both the include and the exclude list; remove it from one of them.");
        }
        if (choice == WordChoice.LISTED && include.words().isEmpty()) {
            throw new RefusedException("A lexicon of listed words only needs an include list; give one.");
        }
    }

    /** Nouns, without lists. */
    public static LexiconSettings defaults() {
        return new LexiconSettings(WordChoice.NOUNS, WordList.NONE, WordList.NONE);
    }

    /** These settings with another choice of words. */
    public LexiconSettings withChoice(WordChoice other) {
        return new LexiconSettings(other, include, exclude);
    }

    /** These settings with another include list. */
    public LexiconSettings withInclude(WordList other) {
        return new LexiconSettings(choice, other, exclude);
    }

    /** These settings with another exclude list. */
    public LexiconSettings withExclude(WordList other) {
        return new LexiconSettings(choice, include, other);
    }
}
