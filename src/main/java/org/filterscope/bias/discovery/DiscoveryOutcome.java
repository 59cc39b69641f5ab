package org.filterscope.bias.discovery;

import java.util.List;
import org.filterscope.bias.statistics.Verdict;

/**
 * What was discovered.
 *
 * @param images that have words, so that they are in a group
 * @param wordless images without any word that counts
 * @param people clusters of images
 * @param independent whether nothing was known of clusters, so that each image counted as one
 * @param exploratory whether groups were found and tested on the same images
 * @param silhouette mean over the images that groups were found in: 1 where groups lie far apart, 0 where they run together
 * @param groups the largest first
 * @param tested m, how many pairs of group and value were frequent enough for a test
 * @param permutations B, how many labellings were drawn at most for each
 * @param leads the strongest first
 * @param passedOver attributes with one value only or too many, and values of too few people
 */
public record DiscoveryOutcome(
        int images,
        int wordless,
        int people,
        boolean independent,
        boolean exploratory,
        double silhouette,
        List<Group> groups,
        int tested,
        int permutations,
        List<Lead> leads,
        List<String> passedOver) {

    /** Copies. */
    public DiscoveryOutcome {
        groups = List.copyOf(groups);
        leads = List.copyOf(leads);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Images that have similar words.
     *
     * @param images how many
     * @param words those that set it apart, the most telling first; where groups were tested on another half, by the half in
     *     which they were found
     * @param typical numbers of images near its middle, of different people
     */
    public record Group(int images, List<GroupWord> words, List<Integer> typical) {

        /** Copies. */
        public Group {
            words = List.copyOf(words);
            typical = List.copyOf(typical);
        }

        /** Its three most telling words. */
        public String name() {
            return words.isEmpty()
                    ? "no telling words"
                    : String.join(
                            ", ", words.stream().limit(3).map(GroupWord::word).toList());
        }
    }

    /**
     * A word of a group.
     *
     * @param inside the share of the group's images that have it
     * @param outside the share of all others
     * @param fightinWords ζ of Monroe and others
     */
    public record GroupWord(String word, double inside, double outside, double fightinWords) {}

    /**
     * How often images with an attribute's value are in a group, beside the other images of which the value is known.
     *
     * @param group its place
     * @param otherwise the other value where there are two, else empty
     * @param with images with the value in the group
     * @param images with the value
     * @param others images with another value in the group
     * @param otherImages with another value
     * @param difference of the shares
     * @param lower of the interval: 95 %, wider for selected ones
     * @param upper of the same
     * @param p by permutation over people
     * @param bh adjusted over all groups and values
     * @param robust whether it survives Benjamini and Yekutieli
     */
    public record Lead(
            int group,
            String attribute,
            String value,
            String otherwise,
            int with,
            int images,
            int others,
            int otherImages,
            double difference,
            double lower,
            double upper,
            double p,
            double bh,
            boolean robust,
            Verdict verdict) {}
}
