package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The instrument held against a known truth: one subset is split at random into halves by cluster, some words are given to
 * more images of one half, and both are compared. What is found beside those words is false.
 *
 * @param planted how many words were planted
 * @param found how many of them were found
 * @param falseShare the share of false findings among all
 */
public record PlantedCheck(int planted, int found, double falseShare) {

    private static final int SPLIT = 1_000_000;

    /**
     * Plants words in a subset.
     *
     * @param most how many words at most; those that too many images have already are passed over
     * @param points by how much the share of images with the word rises in one half
     */
    public static PlantedCheck of(WordCounts counts, int subset, int most, double points, AuditRules rules) {
        WordCounts halves = SplitCheck.split(counts, subset, rules.seed(), SPLIT);
        Set<Integer> chosen = chosen(halves, most, points);
        Comparison comparison = Comparison.of(planted(halves, chosen, points, rules.seed()), rules);
        List<Integer> found = comparison.findings().stream()
                .filter(finding ->
                        finding.significance() != null && finding.significance().bh() <= rules.q())
                .map(Finding::word)
                .toList();
        int right = (int) found.stream().filter(chosen::contains).count();
        return new PlantedCheck(
                chosen.size(), right, found.isEmpty() ? 0 : (found.size() - right) / (double) found.size());
    }

    private static Set<Integer> chosen(WordCounts counts, int most, double points) {
        double images = counts.sample().images();
        List<Integer> able = Floors.testable(counts).stream()
                .filter(word -> counts.total(word) / images < 1 - 2 * points)
                .toList();
        Set<Integer> chosen = new TreeSet<>();
        int number = Math.min(most, able.size());
        for (int i = 0; i < number; i++) {
            chosen.add(able.get((int) ((long) i * able.size() / number)));
        }
        return chosen;
    }

    private static WordCounts planted(WordCounts counts, Set<Integer> chosen, double points, long seed) {
        Sample sample = counts.sample();
        List<int[]> table = new ArrayList<>();
        for (int word = 0; word < counts.words(); word++) {
            table.add(new int[sample.units()]);
        }
        counts.forEach((word, unit, images) -> table.get(word)[unit] = images);
        for (int word : chosen) {
            SeededRandom random = new SeededRandom(seed, SPLIT + 1L + word);
            double rate = counts.count(word, 0) / (double) sample.imagesOf(0);
            int[] row = table.get(word);
            IntStream.range(0, row.length)
                    .filter(unit -> sample.subset(unit) == 0)
                    .forEach(unit -> row[unit] += added(sample.images(unit) - row[unit], points / (1 - rate), random));
        }
        return WordCounts.ofTable(sample, table.toArray(int[][]::new));
    }

    private static int added(int without, double chance, SeededRandom random) {
        int added = 0;
        for (int i = 0; i < without; i++) {
            added += random.nextDouble() < chance ? 1 : 0;
        }
        return added;
    }
}
