package org.filterscope.lexicon;

/** Which words of the vectors an explanation may use, before the user's own lists are applied. */
public enum WordChoice {
    /** Common nouns. */
    NOUNS,
    /** Every word that has a vector. */
    ALL,
    /** No word but those of the include list. */
    LISTED
}
