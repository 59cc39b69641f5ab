package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Small audits to test with. */
final class AuditFixture {

    private AuditFixture() {}

    /** Five people of A, four of B, three words: one more frequent in A, one even, one in every image. */
    static WordCounts aSmallAudit() {
        Sample sample =
                Sample.ofClusters(2, new int[] {4, 3, 6, 5, 2, 4, 7, 3, 5}, new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1});
        return WordCounts.ofTable(
                sample,
                new int[][] {{3, 3, 4, 4, 1, 1, 0, 1, 0}, {1, 1, 2, 0, 1, 2, 1, 1, 2}, {4, 3, 6, 5, 2, 4, 7, 3, 5}});
    }

    /** People with ten images each and random words. */
    static WordCounts aRandomAudit(int subsets, int people, int words, long seed) {
        SeededRandom random = new SeededRandom(seed, 1);
        int[] images = new int[people];
        int[] subset = new int[people];
        int[] stratum = new int[people];
        for (int g = 0; g < people; g++) {
            images[g] = 5 + random.nextInt(10);
            subset[g] = g % subsets;
            stratum[g] = random.nextInt(2);
        }
        int[][] table = new int[words][people];
        for (int[] row : table) {
            for (int g = 0; g < people; g++) {
                row[g] = random.nextInt(Math.min(4, images[g]) + 1);
            }
        }
        int[] clusters = IntStream.range(0, people).toArray();
        return WordCounts.ofTable(Sample.of(subsets, images, clusters, subset, stratum), table);
    }

    /** As many people in each of two subsets, ten images each; word w is in {@code rates[w][s]} of everybody's ten. */
    static WordCounts anEvenAudit(int peopleOfEach, int[]... rates) {
        int people = 2 * peopleOfEach;
        int[] images = IntStream.generate(() -> 10).limit(people).toArray();
        int[] subset = IntStream.range(0, people).map(g -> g % 2).toArray();
        int[][] table = new int[rates.length][people];
        for (int word = 0; word < rates.length; word++) {
            for (int g = 0; g < people; g++) {
                int wave = g / 2 % 3 - 1;
                table[word][g] = Math.clamp(rates[word][g % 2] + wave, 0, 10);
            }
        }
        return WordCounts.ofTable(Sample.ofClusters(2, images, subset), table);
    }

    /** The definition of S, written down once more: for every stratum, Σ over subset 0 of y − p m. */
    static double score(WordCounts counts, int word, int[] labels) {
        Sample sample = counts.sample();
        int strata =
                IntStream.range(0, sample.units()).map(sample::stratum).max().orElseThrow() + 1;
        double[] found = new double[strata];
        double[] images = new double[strata];
        List<int[]> entries = new ArrayList<>();
        int[] y = new int[sample.units()];
        for (int i = counts.first(word); i < counts.end(word); i++) {
            y[counts.unitAt(i)] = counts.countAt(i);
        }
        for (int u = 0; u < y.length; u++) {
            found[sample.stratum(u)] += y[u];
            images[sample.stratum(u)] += sample.images(u);
            entries.add(new int[] {u, y[u]});
        }
        return entries.stream()
                .filter(entry -> labels[entry[0]] == 0)
                .mapToDouble(entry -> entry[1]
                        - found[sample.stratum(entry[0])] / images[sample.stratum(entry[0])] * sample.images(entry[0]))
                .sum();
    }
}
