package org.filterscope.explanation.rating.statistics;

import java.util.Optional;

/**
 * A figure that was estimated from units.
 *
 * @param value the figure
 * @param interval of confidence; empty where the units are too few to give one
 * @param units how many it comes from
 */
public record Estimate(double value, Optional<Interval> interval, int units) {}
