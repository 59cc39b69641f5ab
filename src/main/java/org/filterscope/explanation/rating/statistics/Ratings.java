package org.filterscope.explanation.rating.statistics;

import java.util.List;

/**
 * What raters said of units, on a scale of whole numbers from 1. Raters need not have rated every unit.
 *
 * @param categories the highest number of the scale
 * @param units for each unit the ratings it got, in any order
 */
public record Ratings(int categories, List<List<Integer>> units) {

    public Ratings {
        units = units.stream().map(List::copyOf).toList();
        if (units.stream().flatMap(List::stream).anyMatch(rating -> rating < 1 || rating > categories)) {
            throw new IllegalArgumentException("ratings go from 1 to " + categories);
        }
    }

    /** For each unit how often each category was given, the lowest category first. */
    int[][] counts() {
        int[][] counts = new int[units.size()][categories];
        for (int unit = 0; unit < counts.length; unit++) {
            for (int rating : units.get(unit)) {
                counts[unit][rating - 1]++;
            }
        }
        return counts;
    }
}
