package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.training.Feed;
import org.filterscope.tensor.training.TrainableGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

class ExplainerTrainerTests {

    private static final ExplainerSettings SETTINGS =
            ExplainerSettings.standard().withBatch(16).withEpochs(40).withLearningRate(0.01);

    private final Engine engine = Engine.start(DeviceChoice.CPU);

    private Explainer trained(PooledReference reference, ExplainerSettings settings) {
        return new ExplainerTrainer(engine, settings).train(reference, ReferenceFixture.ORIGIN);
    }

    /**
     * numpy: zu, Vu the rows of z and V over their norms, S = zu @ Vu.T, and for each sample
     * sum(max(0, margin - mean(S[i, t] for t in T) + S[i, w]) for w not in T), averaged over the samples.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.2})
    void computes_the_margin_ranking_loss(double margin) {
        float[] z = {0, 0.3f, -0.27f, -0.89f, -0.45f, -0.99f, 0.06f, 1.34f, -0.49f, -0.62f, 0.49f, 0.36f};
        float[] vectors = {
            0.11f, -0.93f, -0.03f, 0.7f, -1.34f, -0.46f, -1.9f, -1.29f, -1.84f, -0.24f, -1.27f, 0.27f, 0.16f, -0.19f,
            -2.52f, -0.54f, -0.05f, 0.11f, -1.53f, -0.48f
        };
        float[] truths = {1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1};
        float[] unit = UnitVectors.normalised(vectors, 4);
        float[] columns = new float[20];
        for (int i = 0; i < 20; i++) {
            columns[i % 4 * 5 + i / 4] = unit[i];
        }
        try (TrainableGraph graph = new TrainableGraph(engine)) {
            Operand<TFloat32> truth = graph.input(3, 5);
            Operand<TFloat32> loss = MarginRankingLoss.of(
                    graph.ops(), graph.state("z", z, 3, 4), graph.state("v", columns, 4, 5), truth, margin);

            assertThat(graph.fetch(loss, Feed.floats(truth, truths, 3, 5))[0])
                    .isCloseTo(margin == 1 ? 6.583748f : 3.6504145f, within(1e-5f));
        }
    }

    @Test
    void learns_to_name_categories_that_can_be_told_apart() {
        Explainer explainer = trained(ReferenceFixture.separable(6, 20, 1), SETTINGS);
        ImageRecall recall = new ImageRecall(explainer, ReferenceFixture.separable(6, 10, 2), Recall.USUAL_K);

        assertThat(recall.measure().all().at(1)).isEqualTo(1);
        assertThat(recall.measure().all().count()).isEqualTo(60);
        assertThat(recall.measure().unseen().at()).isEmpty();
        assertThat(recall.measureShuffled(1).all().at(1)).isLessThan(0.4);
        assertThat(recall.measureUntrained().all().at(1)).isLessThan(0.7);
        List<EpochResult> epochs = explainer.description().epochs();
        assertThat(epochs.getLast().validationLoss())
                .isLessThan(epochs.getFirst().validationLoss());
    }

    @Test
    void gives_the_same_bits_for_the_same_seed_and_others_for_another() {
        PooledReference reference = ReferenceFixture.separable(5, 30, 3);
        ExplainerSettings settings = SETTINGS.withEpochs(5).withHidden(64);

        Explainer first = trained(reference, settings);
        Explainer second = trained(reference, settings);

        assertThat(second.description()).isEqualTo(first.description());
        first.values()
                .forEach((name, values) ->
                        assertThat(second.values().get(name)).as(name).containsExactly(values));
        assertThat(trained(reference, settings.withSeed(2)).values().get(ExplainerShape.OUTPUT_WEIGHT))
                .isNotEqualTo(first.values().get(ExplainerShape.OUTPUT_WEIGHT));
    }

    @Test
    void keeps_the_best_state_and_lowers_the_learning_rate_on_plateaus() {
        List<EpochResult> heard = new ArrayList<>();
        Explainer explainer = new ExplainerTrainer(engine, SETTINGS.withEpochs(200))
                .train(ReferenceFixture.separable(4, 12, 4), ReferenceFixture.ORIGIN, heard::add);

        ExplainerDescription description = explainer.description();
        assertThat(description.epochs()).isEqualTo(heard).hasSizeLessThan(200);
        double best = heard.get(description.bestEpoch() - 1).validationLoss();
        assertThat(heard).allSatisfy(epoch -> assertThat(epoch.validationLoss()).isGreaterThanOrEqualTo(best));
        assertThat(heard.size() - description.bestEpoch()).isEqualTo(SETTINGS.stopPatience());
        assertThat(heard.getLast().learningRate()).isLessThan(SETTINGS.learningRate());
    }

    @Test
    void computes_in_java_what_the_graph_computes() {
        ExplainerShape shape = new ExplainerShape(7, 13, 5);
        Map<String, float[]> values = shape.initial(8);
        for (float[] part : values.values()) {
            for (int i = 0; i < part.length; i++) {
                part[i] += 0.01f * (i % 5 + 1);
            }
        }
        float[] rows = new float[9 * 7];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i * 37 % 11;
        }
        Explainer explainer = new Explainer(description(shape), values);
        try (ExplainerNetwork network =
                new ExplainerNetwork(engine, shape, values, new float[] {1, 0, 0, 0, 0, 0, 1, 0, 0, 0}, SETTINGS)) {
            assertThat(explainer.embed(rows))
                    .usingComparatorWithPrecision(1e-4f)
                    .containsExactly(network.output(UnitVectors.normalised(rows, 7)));
        }
    }

    private static ExplainerDescription description(ExplainerShape shape) {
        return new ExplainerDescription(
                ReferenceFixture.ORIGIN,
                SETTINGS,
                shape.filters(),
                shape.hidden(),
                shape.dimension(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                0);
    }

    /** numpy: a = (x/5 - m) / sqrt(v + 1e-5) * scale + shift; h = max(a @ W1 + b1, 0); the same again, @ W2 + b2. */
    @Test
    void embeds_as_defined() {
        Map<String, float[]> values = Map.ofEntries(
                Map.entry(ExplainerShape.INPUT_MEAN, new float[] {0.1f, 0.2f}),
                Map.entry(ExplainerShape.INPUT_VARIANCE, new float[] {0.04f, 0.09f}),
                Map.entry(ExplainerShape.INPUT_SCALE, new float[] {1, 2}),
                Map.entry(ExplainerShape.INPUT_SHIFT, new float[] {0, 0.5f}),
                Map.entry(ExplainerShape.HIDDEN_WEIGHT, new float[] {1, -1, 0.5f, 0.25f}),
                Map.entry(ExplainerShape.HIDDEN_BIAS, new float[] {0.1f, 0.2f}),
                Map.entry(ExplainerShape.HIDDEN_MEAN, new float[] {0.3f, 0.1f}),
                Map.entry(ExplainerShape.HIDDEN_VARIANCE, new float[] {0.5f, 0.25f}),
                Map.entry(ExplainerShape.HIDDEN_SCALE, new float[] {1.5f, 1}),
                Map.entry(ExplainerShape.HIDDEN_SHIFT, new float[] {0.2f, -0.1f}),
                Map.entry(ExplainerShape.OUTPUT_WEIGHT, new float[] {2, 0, 1, -1}),
                Map.entry(ExplainerShape.OUTPUT_BIAS, new float[] {0.05f, -0.05f}));
        Explainer explainer = new Explainer(description(new ExplainerShape(2, 2, 2)), values);

        float[] z = explainer.embed(new float[] {3, 4, 0, 0, 30, 40});

        assertThat(z)
                .usingComparatorWithPrecision(1e-4f)
                .containsExactly(19.452028f, 0.249996f, 0, 0, 19.452028f, 0.249996f);
        assertThatThrownBy(() -> explainer.embed(new float[3])).hasMessageContaining("2 filters");
    }

    @Test
    void draws_seen_categories_without_replacement_and_leaves_the_others_alone() {
        PooledReference reference = ReferenceFixture.separable(10, 10, 5);
        Set<List<Integer>> draws = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            ReferenceSplit split = ReferenceSplit.of(
                    reference, SETTINGS.withAnnotationRate(0.7).withSeed(seed));
            assertThat(split.seen()).hasSize(7).doesNotHaveDuplicates().doesNotContainAnyElementsOf(split.unseen());
            assertThat(split.unseen()).hasSize(3);
            assertThat(split.training()).hasSize(56).doesNotContainAnyElementsOf(split.validation());
            assertThat(split.validation())
                    .hasSize(14)
                    .allSatisfy(sample -> assertThat(split.seen())
                            .containsAll(reference.samples().get(sample).categories()));
            draws.add(split.seen());
        }
        assertThat(draws).hasSizeGreaterThan(15);
    }

    @Test
    void keeps_all_objects_of_an_image_on_one_side() {
        List<ReferenceSample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            samples.add(new ReferenceSample("image " + i / 3, new float[] {1, i}, List.of(i % 2)));
        }
        PooledReference reference = new PooledReference(ReferenceFixture.words(2), ReferenceFixture.named(2), samples);

        ReferenceSplit split = ReferenceSplit.of(reference, SETTINGS);
        assertThat(split.validation()).hasSize(12);
        assertThat(split.validation().stream().map(i -> samples.get(i).image()).toList())
                .doesNotContainAnyElementsOf(split.training().stream()
                        .map(i -> samples.get(i).image())
                        .toList());
    }

    @Test
    void trains_on_very_few_samples() {
        Explainer explainer = trained(ReferenceFixture.separable(2, 1, 6), SETTINGS.withEpochs(3));
        assertThat(explainer.description().trainingImages()).hasSize(2);
        assertThat(explainer.description().validationImages()).isEmpty();

        Explainer odd = trained(
                ReferenceFixture.separable(3, 11, 6),
                SETTINGS.withBatch(32).withValidationShare(0).withEpochs(3));
        assertThat(odd.embed(new float[ReferenceFixture.FILTERS])).containsOnly(0);
        for (float value : odd.embed(
                ReferenceFixture.separable(3, 1, 9).samples().getFirst().feature())) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void leaves_out_images_to_which_the_layer_does_not_react() {
        PooledReference some = ReferenceFixture.separable(2, 4, 6);
        List<ReferenceSample> samples = new ArrayList<>(some.samples());
        samples.add(new ReferenceSample("blank", new float[ReferenceFixture.FILTERS], List.of(0)));

        Explainer explainer =
                trained(new PooledReference(some.words(), some.categories(), samples), SETTINGS.withEpochs(2));

        assertThat(explainer.description().blankSamples()).isEqualTo(1);
        assertThat(explainer.description().trainingImages()).doesNotContain("blank");
        assertThat(explainer.description().validationImages()).doesNotContain("blank");
    }

    @Test
    void refuses_to_learn_where_there_is_nothing_to_tell_apart() {
        assertThatThrownBy(() -> trained(ReferenceFixture.separable(1, 20, 7), SETTINGS))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("add categories");
        PooledReference synonyms = new PooledReference(
                ReferenceFixture.words(2),
                List.of(new Category("ice cream", List.of(0, 1))),
                ReferenceFixture.separable(1, 5, 7).samples());
        assertThatThrownBy(() -> trained(synonyms, SETTINGS)).isInstanceOf(RefusedException.class);
        PooledReference single = new PooledReference(
                ReferenceFixture.words(2),
                ReferenceFixture.named(2),
                ReferenceFixture.separable(1, 1, 7).samples());
        assertThatThrownBy(() -> trained(single, SETTINGS))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("at least two images");
    }

    @Test
    void refuses_features_that_are_not_finite() {
        assertThatThrownBy(() -> new ReferenceSample("x", new float[] {Float.NaN}, List.of(0)))
                .hasMessageContaining("not finite");
    }
}
