package org.filterscope.bias;

/**
 * An image of exactly one subset.
 *
 * @param subset its place in the plan
 * @param cluster what it belongs to
 * @param stratum the place of its value of the confounder; 0 where nothing confounds
 */
record Placement(int number, String name, String file, int subset, String cluster, int stratum) {}
