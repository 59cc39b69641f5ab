package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which units may exchange their subset labels under the hypothesis that the subsets are alike: clusters of the same
 * stratum that lie in one subset, and the images of one cluster that lies in several.
 */
final class Exchange {

    private final int[] observed;
    private final int[] groupOf;
    private final int[][] groups;

    private Exchange(int[] observed, int[] groupOf, int[][] groups) {
        this.observed = observed;
        this.groupOf = groupOf;
        this.groups = groups;
    }

    static Exchange of(Sample sample) {
        TreeMap<Integer, List<Integer>> whole = new TreeMap<>();
        TreeMap<Integer, List<Integer>> shared = new TreeMap<>();
        int[] unitsOf = new int[sample.clusters()];
        for (int unit = 0; unit < sample.units(); unit++) {
            unitsOf[sample.cluster(unit)]++;
        }
        for (int unit = 0; unit < sample.units(); unit++) {
            int cluster = sample.cluster(unit);
            TreeMap<Integer, List<Integer>> kind = unitsOf[cluster] > 1 ? shared : whole;
            int key = unitsOf[cluster] > 1 ? cluster : sample.stratum(unit);
            kind.computeIfAbsent(key, none -> new ArrayList<>()).add(unit);
        }
        List<List<Integer>> all = new ArrayList<>(whole.values());
        all.addAll(shared.values());
        int[][] groups = all.stream()
                .map(units -> units.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int[] groupOf = new int[sample.units()];
        for (int group = 0; group < groups.length; group++) {
            for (int unit : groups[group]) {
                groupOf[unit] = group;
            }
        }
        return new Exchange(
                IntStream.range(0, sample.units()).map(sample::subset).toArray(), groupOf, groups);
    }

    int groups() {
        return groups.length;
    }

    int groupOf(int unit) {
        return groupOf[unit];
    }

    int[] unitsOf(int group) {
        return groups[group];
    }

    int[] observed() {
        return observed.clone();
    }

    /** The labels of one permutation; the same for the same seed and number on every machine. */
    int[] drawn(long seed, long number) {
        SeededRandom random = new SeededRandom(seed, number);
        int[] labels = new int[observed.length];
        int[] held = new int[observed.length];
        for (int[] units : groups) {
            for (int i = 0; i < units.length; i++) {
                held[i] = observed[units[i]];
            }
            if (Arrays.stream(held, 0, units.length).distinct().limit(2).count() > 1) {
                random.shuffle(held, units.length);
            }
            for (int i = 0; i < units.length; i++) {
                labels[units[i]] = held[i];
            }
        }
        return labels;
    }
}
