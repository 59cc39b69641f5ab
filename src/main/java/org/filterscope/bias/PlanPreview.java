package org.filterscope.bias;

import java.util.List;

/**
 * What a plan amounts to before it is frozen: sizes, and what could be found with them. It holds no word and no rate.
 *
 * @param images of the dataset
 * @param subsets in the plan's order
 * @param overlaps pairs of subsets with images in common
 * @param left images that would not be compared; those that give no picture are not known yet
 * @param exploratory whether images would be taken for independent, as nothing is known of clusters
 * @param reach which differences could be found at all, for words that are rarer or more frequent
 */
public record PlanPreview(
        int images,
        List<Size> subsets,
        List<Overlap> overlaps,
        AuditResults.LeftOut left,
        boolean exploratory,
        List<Reach> reach) {

    /** Copies. */
    public PlanPreview {
        subsets = List.copyOf(subsets);
        overlaps = List.copyOf(overlaps);
        reach = List.copyOf(reach);
    }

    /**
     * A subset.
     *
     * @param text its rule in English
     * @param images those that would be compared
     * @param standing what its size allows: {@code enough}, {@code warning}, {@code too few}
     * @param entersRatios whether it is large enough for ratios
     */
    public record Size(
            String name,
            String text,
            int images,
            int clusters,
            double imagesPerCluster,
            int mostOfOneCluster,
            String standing,
            boolean entersRatios) {}

    /**
     * Two subsets with images in common, which would be left out.
     *
     * @param subsetA place in the plan
     * @param subsetB place in the plan
     */
    public record Overlap(int subsetA, int subsetB, int images) {}

    /**
     * The least difference between the two smallest subsets that would be found with 80 % power, if 200 words were tested, or
     * the words of the watch-list, and the images of a cluster were as alike as photographs of a person usually are (intraclass
     * correlation 0.1).
     *
     * @param rate share of images with the word in one subset
     * @param difference by how much the other has to exceed it, as a share; 1 where nothing would be found
     */
    public record Reach(double rate, double difference) {}

    /** The reach for a word in a fifth of the images. */
    public double smallestDifference() {
        return reach.stream()
                .filter(each -> each.rate() == 0.2)
                .mapToDouble(Reach::difference)
                .findFirst()
                .orElse(1);
    }
}
