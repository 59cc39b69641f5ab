package org.filterscope.bias.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** The least numbers on which anything is tested; they look at both subsets together, never at their labels. */
public final class Floors {

    /** Images that a tested word has at least, over all subsets. */
    public static final int IMAGES_OF_WORD = 10;

    /** Clusters that a tested word is found in at least, over all subsets. */
    public static final int CLUSTERS_OF_WORD = 10;

    /** Clusters of a subset below which nothing is inferred. */
    public static final int CLUSTERS = 10;

    /** Clusters of a subset below which results come with a warning. */
    public static final int CLUSTERS_WITHOUT_WARNING = 30;

    /** Share of all images below which a subset is left out of ratios. */
    public static final double SHARE = 0.02;

    private Floors() {}

    /** What the size of a subset allows. */
    public enum Standing {
        /** Everything. */
        SUFFICIENT,
        /** Tests, with a warning. */
        FEW_CLUSTERS,
        /** Description only. */
        TOO_FEW_CLUSTERS
    }

    /** What the size of a subset allows. */
    public static Standing standing(Sample sample, int subset) {
        int clusters = sample.clustersOf(subset);
        if (clusters < CLUSTERS) {
            return Standing.TOO_FEW_CLUSTERS;
        }
        return clusters < CLUSTERS_WITHOUT_WARNING ? Standing.FEW_CLUSTERS : Standing.SUFFICIENT;
    }

    /** Whether a subset is large enough to enter ratios between subsets. */
    public static boolean entersRatios(Sample sample, int subset) {
        return sample.imagesOf(subset) >= SHARE * sample.images();
    }

    /** The words that are frequent enough to be tested, ascending. */
    public static List<Integer> testable(WordCounts counts) {
        return IntStream.range(0, counts.words())
                .filter(word -> counts.total(word) >= IMAGES_OF_WORD && counts.clusters(word) >= CLUSTERS_OF_WORD)
                .boxed()
                .toList();
    }
}
