package org.filterscope.lavise;

import java.util.List;

/**
 * What an explainer learns from: pooled features with categories, and the categories' words with vectors.
 *
 * @param words holds the vectors of all categories' words, perhaps of more
 * @param categories each with its true words
 * @param samples all with features of the same length C; at least one
 */
public record PooledReference(SemanticSpace words, List<Category> categories, List<ReferenceSample> samples) {

    public PooledReference {
        categories = List.copyOf(categories);
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a reference set has samples");
        }
        int filters = samples.getFirst().feature().length;
        for (Category category : categories) {
            category.words().forEach(word -> java.util.Objects.checkIndex(word, words.size()));
        }
        for (ReferenceSample sample : samples) {
            if (sample.feature().length != filters) {
                throw new IllegalArgumentException("the features of a reference set have one length");
            }
            for (int category : sample.categories()) {
                java.util.Objects.checkIndex(category, categories.size());
            }
        }
    }

    /** C, the length of the features. */
    public int filters() {
        return samples.getFirst().feature().length;
    }

    /** The true words of a sample: those of all its categories, distinct. */
    public int[] trueWords(ReferenceSample sample) {
        return sample.categories().stream()
                .flatMap(category -> categories.get(category).words().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }
}
