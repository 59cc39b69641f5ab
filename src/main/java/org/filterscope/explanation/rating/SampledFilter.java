package org.filterscope.explanation.rating;

/**
 * A filter that was drawn, with the automatic scores of its explanation.
 *
 * @param filter its number
 * @param stratum the part of the layer it was drawn from, from 0
 * @param images how many top images it has, as far as they are shown
 * @param strength of its strongest word
 * @param excess the most by which one of its words is stronger than chance
 * @param reliable whether one of its words beats chance
 */
record SampledFilter(int filter, int stratum, int images, double strength, double excess, boolean reliable) {}
