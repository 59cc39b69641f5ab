package org.filterscope.bias.discovery;

import java.util.Arrays;
import java.util.List;

/**
 * Images as unit vectors: a word that the image has weighs ln(N / df), one that too few or nearly all images have weighs
 * nothing (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
 */
final class WordVectors {

    private static final int LEAST_IMAGES = 5;
    private static final double LARGEST_SHARE = 0.95;

    private final double[] weights;

    /** Weights by these images. */
    WordVectors(List<WordedImage> images, int vocabulary) {
        int[] found = new int[vocabulary];
        images.forEach(image -> Arrays.stream(image.words()).forEach(word -> found[word]++));
        weights = new double[vocabulary];
        for (int word = 0; word < vocabulary; word++) {
            if (found[word] >= LEAST_IMAGES && found[word] <= LARGEST_SHARE * images.size()) {
                weights[word] = Math.log(images.size() / (double) found[word]);
            }
        }
    }

    int vocabulary() {
        return weights.length;
    }

    /** The vector of an image; empty when none of its words weighs anything. */
    SparseVector of(WordedImage image) {
        int[] words =
                Arrays.stream(image.words()).filter(word -> weights[word] > 0).toArray();
        double length = Math.sqrt(Arrays.stream(words)
                .mapToDouble(word -> weights[word] * weights[word])
                .sum());
        return new SparseVector(
                words,
                Arrays.stream(words).mapToDouble(word -> weights[word] / length).toArray());
    }
}
