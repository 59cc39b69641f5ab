package org.filterscope.lavise;

/**
 * A word near a vector.
 *
 * @param word its place in the semantic space
 * @param group the lemma group it belongs to
 * @param cosine how near it is, in [-1, 1] but for rounding
 */
public record NearWord(int word, int group, double cosine) {}
