package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A filter that could have been: vote lists drawn at random, sorted by the groups they name, so that any filter's weights
 * can be tried on them quickly.
 */
final class PseudoFilter {

    /** Groups in more than one list come first; from here on each is in one list only. */
    private final int firstSingle;

    private final int[] groups;
    private final int[] starts;
    private final int[] images;

    /**
     * Sorts the drawn lists.
     *
     * @param draw the numbers of the lists, the strongest image's first
     */
    PseudoFilter(CompactVotes votes, int[] draw) {
        Map<Integer, List<Integer>> imagesByGroup = new TreeMap<>();
        for (int image = 0; image < draw.length; image++) {
            for (int group : votes.list(draw[image])) {
                imagesByGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(image);
            }
        }
        List<Map.Entry<Integer, List<Integer>>> sorted = new ArrayList<>(imagesByGroup.entrySet());
        sorted.sort(Comparator.comparingInt(entry -> entry.getValue().size() > 1 ? 0 : 1));
        groups = sorted.stream().mapToInt(Map.Entry::getKey).toArray();
        images = sorted.stream()
                .flatMap(entry -> entry.getValue().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        starts = new int[groups.length + 1];
        int singles = 0;
        for (int i = 0; i < groups.length; i++) {
            int size = sorted.get(i).getValue().size();
            starts[i + 1] = starts[i] + size;
            singles += size == 1 ? 1 : 0;
        }
        firstSingle = groups.length - singles;
    }

    /**
     * The greatest strength(w) − q_w over all words, at least 0.
     *
     * @param shares the weights of the images as shares of their sum; where there are fewer than lists, the last lists do
     *     not count
     * @param baseRates q_w by group
     */
    double greatestExcess(double[] shares, double greatestShare, double[] baseRates) {
        double greatest = 0;
        for (int i = 0; i < firstSingle; i++) {
            double strength = 0;
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                strength += images[at] < shares.length ? shares[images[at]] : 0;
            }
            greatest = Math.max(greatest, strength - baseRates[groups[i]]);
        }
        if (greatest >= greatestShare) {
            return greatest;
        }
        for (int i = firstSingle; i < groups.length; i++) {
            int image = images[starts[i]];
            if (image < shares.length) {
                greatest = Math.max(greatest, shares[image] - baseRates[groups[i]]);
            }
        }
        return greatest;
    }
}
