package org.filterscope.explanation;

/**
 * A top image of a filter.
 *
 * @param place its place among the filter's top images, from 0
 * @param image its number in the probing dataset
 * @param activation a(k, x), the filter's greatest activation on it
 */
public record ExplainedImage(int place, int image, double activation) {}
