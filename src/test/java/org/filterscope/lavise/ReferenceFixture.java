package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A reference set of categories that a layer tells apart easily. */
final class ReferenceFixture {

    static final int FILTERS = 16;
    static final int DIMENSION = 8;
    static final ExplainerOrigin ORIGIN =
            new ExplainerOrigin("model", "serving_default", 224, 224, "layer", "unit", "lexicon", "reference", "0.1");

    private ReferenceFixture() {}

    /** Category c makes filters c and c + 5 fire; the numbers of the images begin at {@code first}. */
    static PooledReference separable(int categories, int samplesEach, long seed) {
        Random random = new Random(seed);
        List<ReferenceSample> samples = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            for (int i = 0; i < samplesEach; i++) {
                float[] feature = new float[FILTERS];
                for (int filter = 0; filter < FILTERS; filter++) {
                    boolean own = filter == category || filter == category + 5;
                    feature[filter] = (own ? 3 : 0) + random.nextFloat();
                }
                samples.add(
                        new ReferenceSample("image " + seed + " " + category + " " + i, feature, List.of(category)));
            }
        }
        return new PooledReference(words(categories), named(categories), samples);
    }

    static List<Category> named(int categories) {
        return IntStream.range(0, categories)
                .mapToObj(category -> new Category("category " + category, List.of(category)))
                .toList();
    }

    static SemanticSpace words(int count) {
        Random random = new Random(42);
        float[] vectors = new float[count * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        return SemanticSpace.ungrouped(
                IntStream.range(0, count).mapToObj(word -> "word" + word).toList(), vectors, DIMENSION);
    }
}
