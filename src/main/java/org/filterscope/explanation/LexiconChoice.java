package org.filterscope.explanation;

import org.filterscope.lexicon.Lexicon;
import org.filterscope.lexicon.LexiconSettings;
import org.filterscope.lexicon.WordChoice;

/** The words an explanation may use. */
public enum LexiconChoice {
    /** Common English nouns: names of things. */
    NOUNS("English nouns", WordChoice.NOUNS),
    /** All frequent English words, also adjectives and verbs. */
    ALL_WORDS("All English words", WordChoice.ALL);

    private final String label;
    private final WordChoice words;

    LexiconChoice(String label, WordChoice words) {
        this.label = label;
        this.words = words;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    Lexicon open() {
        return Lexicon.builtIn(LexiconSettings.defaults().withChoice(words));
    }
}
