package org.filterscope.bias.statistics;

/**
 * What a permutation test says of one word.
 *
 * @param statistic S, signed, or Q of an omnibus
 * @param standardised S over its standard deviation under all labellings, or Q over its mean; 0 where it cannot vary
 * @param p two-sided, from 1 / (B + 1) to 1
 * @param extreme how many of the labellings looked at were at least as extreme as the true one
 * @param drawn how many labellings were looked at
 */
public record WordTest(double statistic, double standardised, double p, int extreme, int drawn) {}
