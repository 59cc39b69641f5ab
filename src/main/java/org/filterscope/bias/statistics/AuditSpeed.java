package org.filterscope.bias.statistics;

import java.util.List;

/** A permutation test of a given size, to measure how long it takes: every word is in every cluster, which is the worst. */
public final class AuditSpeed {

    private final WordCounts counts;
    private final long seed;

    private AuditSpeed(WordCounts counts, long seed) {
        this.counts = counts;
        this.seed = seed;
    }

    /** Counts of this many words in this many clusters, half of them in either subset. */
    public static AuditSpeed of(int words, int clusters, long seed) {
        SeededRandom random = new SeededRandom(seed, 0);
        int[] images = new int[clusters];
        int[] subset = new int[clusters];
        for (int cluster = 0; cluster < clusters; cluster++) {
            images[cluster] = 10 + random.nextInt(20);
            subset[cluster] = cluster % 2;
        }
        WordCountsBuilder.Entries entries = new WordCountsBuilder.Entries();
        for (int word = 0; word < words; word++) {
            for (int cluster = 0; cluster < clusters; cluster++) {
                entries.add(cluster, 1 + random.nextInt(10));
            }
            entries.endWord();
        }
        return new AuditSpeed(entries.counts(Sample.ofClusters(2, images, subset)), seed);
    }

    /** Looks at so many labellings for every word. */
    public List<WordTest> test(int labellings) {
        return new PermutationTest(labellings, 0, seed).test(counts, new Contrast.Difference());
    }
}
