package org.filterscope.bias.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.SeededRandom;
import org.filterscope.refusal.RefusedException;

/**
 * Groups that were found in some images, and into which any image can be put.
 *
 * @param vectors how images become vectors
 * @param silhouette of the images that the groups were found in
 */
record Grouping(WordVectors vectors, Centres centres, double silhouette) {

    private static final int MOST_TO_LEARN_FROM = 20_000;
    private static final int MOST_GROUPS_TRIED = 12;
    private static final int LEAST_IMAGES = 20;

    /**
     * Finds groups.
     *
     * @param groups how many; 0 for the number with the best silhouette
     * @throws RefusedException when too few images have words
     */
    static Grouping of(List<WordedImage> images, int vocabulary, int groups, long seed) {
        WordVectors vectors = new WordVectors(images, vocabulary);
        List<SparseVector> sample = drawn(
                images.stream()
                        .map(vectors::of)
                        .filter(vector -> !vector.isEmpty())
                        .toList(),
                seed);
        if (sample.size() < Math.max(LEAST_IMAGES, groups)) {
            throw new RefusedException("Only " + sample.size()
                    + " images have words in common with others; take more images, or let more words count.");
        }
        SphericalMeans means = new SphericalMeans(sample, vocabulary, seed);
        int most = Math.max(2, Math.min(MOST_GROUPS_TRIED, sample.size() / LEAST_IMAGES));
        return IntStream.rangeClosed(groups == 0 ? 2 : groups, groups == 0 ? most : groups)
                .mapToObj(k -> {
                    Centres centres = means.fit(k);
                    return new Grouping(vectors, centres, Silhouette.of(sample, centres.groups(sample), k, vocabulary));
                })
                .max(Comparator.comparingDouble(Grouping::silhouette))
                .orElseThrow();
    }

    private static List<SparseVector> drawn(List<SparseVector> all, long seed) {
        if (all.size() <= MOST_TO_LEARN_FROM) {
            return all;
        }
        int[] places = IntStream.range(0, all.size()).toArray();
        new SeededRandom(seed, 1).shuffle(places, places.length);
        List<SparseVector> drawn = new ArrayList<>();
        IntStream.range(0, MOST_TO_LEARN_FROM).forEach(i -> drawn.add(all.get(places[i])));
        return drawn;
    }

    /** The group of an image; −1 when it has no word that weighs anything. */
    int group(WordedImage image) {
        SparseVector vector = vectors.of(image);
        return vector.isEmpty() ? -1 : centres.group(vector);
    }

    /** How near an image is to the middle of a group. */
    double cosine(WordedImage image, int group) {
        return centres.cosine(vectors.of(image), group);
    }
}
