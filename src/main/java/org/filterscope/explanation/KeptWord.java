package org.filterscope.explanation;

/**
 * A word that some filter's image voted for.
 *
 * @param text the word
 * @param lemma its base form
 * @param group the number of its lemma group among these words; the order is the lexicon's
 */
public record KeptWord(String text, String lemma, int group) {}
