package org.filterscope.explanation;

/**
 * A word of a filter.
 *
 * @param word as it is shown
 * @param lemma its base form
 * @param strength the share of the votes it got, in [0, 1]
 * @param chance the strength it would reach by chance
 * @param reliable whether it is stronger than chance
 * @param images how many top images voted for it
 */
public record ExplainedWord(String word, String lemma, double strength, double chance, boolean reliable, int images) {}
