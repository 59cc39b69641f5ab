package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Recall with an explainer that hands its two inputs through, so that every answer is known: words lie in the plane at 0°
 * (cat), 90° (dog), 30° (bus) and 60° (car), and a feature names the direction of its answer.
 */
class ImageRecallTests {

    private static final SemanticSpace WORDS = SemanticSpace.ungrouped(
            List.of("cat", "dog", "bus", "car"), new float[] {1, 0, 0, 1, 0.866f, 0.5f, 0.5f, 0.866f}, 2);
    private static final List<Category> CATEGORIES = List.of(
            new Category("cats", List.of(0)),
            new Category("dogs", List.of(1)),
            new Category("buses", List.of(2)),
            new Category("cars", List.of(3)));

    /** By hand: at 10° cat, bus, car, dog come in this order; at 80° dog, car, bus, cat; at 0° cat, bus, car, dog. */
    @Test
    void counts_the_samples_whose_word_is_among_the_nearest() {
        PooledReference heldOut = new PooledReference(
                WORDS,
                CATEGORIES,
                List.of(
                        sample("a", 0.985f, 0.174f, 0), // 10°, a cat: first
                        sample("b", 0.985f, 0.174f, 2), // 10°, a bus: second
                        sample("c", 0.174f, 0.985f, 0), // 80°, a cat: fourth
                        sample("d", 1, 0, 3))); // 0°, a car: third

        RecallBySight figures = new ImageRecall(handingThrough("cat", "dog"), heldOut, List.of(1, 2, 3)).measure();

        assertThat(figures.all().at()).containsExactly(at(1, 0.25), at(2, 0.5), at(3, 0.75));
        assertThat(figures.seen()).isEqualTo(new Recall(2, List.of(at(1, 0.5), at(2, 0.5), at(3, 0.5))));
        assertThat(figures.unseen()).isEqualTo(new Recall(2, List.of(at(1, 0), at(2, 0.5), at(3, 1))));
    }

    @Test
    void a_sample_the_layer_does_not_react_to_counts_as_missed() {
        PooledReference heldOut =
                new PooledReference(WORDS, CATEGORIES, List.of(sample("a", 1, 0, 0), sample("b", 0, 0, 0)));

        RecallBySight figures = new ImageRecall(handingThrough("cat"), heldOut, List.of(4)).measure();

        assertThat(figures.all()).isEqualTo(new Recall(2, List.of(at(4, 0.5))));
    }

    private static Recall.AtK at(int k, double share) {
        return new Recall.AtK(k, share);
    }

    private static ReferenceSample sample(String image, float x, float y, int category) {
        return new ReferenceSample(image, new float[] {x, y}, List.of(category));
    }

    private static Explainer handingThrough(String... learnt) {
        float[] identity = {1, 0, 0, 1};
        Map<String, float[]> values = new HashMap<>(new ExplainerShape(2, 2, 2).initial(1));
        values.put(ExplainerShape.HIDDEN_WEIGHT, identity);
        values.put(ExplainerShape.HIDDEN_BIAS, new float[2]);
        values.put(ExplainerShape.OUTPUT_WEIGHT, identity);
        values.put(ExplainerShape.OUTPUT_BIAS, new float[2]);
        ExplainerDescription description = new ExplainerDescription(
                ReferenceFixture.ORIGIN,
                ExplainerSettings.standard(),
                2,
                2,
                2,
                Stream.of(learnt)
                        .map(word -> new CategoryWords("category of " + word, List.of(word)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                0);
        return new Explainer(description, values);
    }
}
