package org.filterscope.lavise;

/**
 * A word in the ranking of a filter.
 *
 * @param word its place in the lexicon: of the forms of its lemma the one that got most weight
 * @param group its lemma group
 * @param weight the sum of a(k, x) over the images x that voted for it
 * @param strength that sum as a share of the weights of all images counted, in [0, 1]
 * @param images how many images voted for it
 */
public record RankedWord(int word, int group, double weight, double strength, int images) {}
