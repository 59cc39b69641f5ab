package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

class RecallTests {

    private static final SemanticSpace WORDS =
            SemanticSpace.ungrouped(List.of("cat", "dog", "bus", "car"), new float[] {1, 0, 0, 1, -1, 0, 3, 4}, 2);
    private static final List<Category> CATEGORIES = ReferenceFixture.named(4);

    private static ExplainerDescription sawCategories(int... seen) {
        return new ExplainerDescription(
                ReferenceFixture.ORIGIN,
                ExplainerSettings.standard(),
                1,
                1,
                2,
                IntStream.of(seen)
                        .mapToObj(i -> new CategoryWords("category " + i, List.of(WORDS.word(i))))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                0);
    }

    private static WordRanking ranking(int... groups) {
        return new WordRanking(IntStream.of(groups)
                .mapToObj(group -> new RankedWord(group, group, 1, 1, 1))
                .toList());
    }

    private static FilterRecall recall(List<WordRanking> rankings, List<Set<Integer>> truths) {
        return new FilterRecall(rankings, truths, CATEGORIES, WORDS, sawCategories(0, 1), List.of(1, 2));
    }

    /** By hand: filter 0 has 1 of {0, 2} at 1 and 2 of 2 at 2; filter 1 none of {1} at 1, 1 at 2; filter 2 has no truth. */
    @Test
    void averages_over_filters_with_a_truth_and_tells_seen_from_unseen() {
        RecallBySight figures = recall(
                        List.of(ranking(0, 2), ranking(3, 1), ranking(1)), List.of(Set.of(0, 2), Set.of(1), Set.of()))
                .measure();

        assertThat(figures.all().count()).isEqualTo(2);
        assertThat(figures.all().at(1)).isCloseTo(0.25, within(1e-12));
        assertThat(figures.all().at(2)).isCloseTo(1, within(1e-12));
        assertThat(figures.seen().at(1)).isCloseTo(0.5, within(1e-12));
        assertThat(figures.unseen().count()).isEqualTo(1);
        assertThat(figures.unseen().at(1)).isZero();
        assertThat(figures.unseen().at(2)).isEqualTo(1);
        assertThatThrownBy(() -> figures.all().at(3)).hasMessageContaining("not measured at 3");
    }

    @Test
    void the_words_and_not_the_names_of_categories_decide_what_was_seen() {
        List<Category> renamed = IntStream.range(0, CATEGORIES.size())
                .mapToObj(
                        i -> new Category("another name " + i, CATEGORIES.get(i).words()))
                .toList();
        RecallBySight figures = new FilterRecall(
                        List.of(ranking(0), ranking(2)),
                        List.of(Set.of(0), Set.of(2)),
                        renamed,
                        WORDS,
                        sawCategories(0, 1),
                        List.of(1))
                .measure();

        assertThat(figures.seen()).isEqualTo(new Recall(1, List.of(new Recall.AtK(1, 1))));
        assertThat(figures.unseen()).isEqualTo(new Recall(1, List.of(new Recall.AtK(1, 1))));
    }

    @Test
    void shuffled_filters_never_answer_for_themselves() {
        List<WordRanking> rankings = List.of(ranking(0), ranking(1), ranking(2), ranking());
        List<Set<Integer>> truths = List.of(Set.of(0), Set.of(1), Set.of(2), Set.of());

        for (long seed = 0; seed < 20; seed++) {
            assertThat(recall(rankings, truths).measureShuffled(seed).all())
                    .isEqualTo(new Recall(3, List.of(new Recall.AtK(1, 0), new Recall.AtK(2, 0))));
        }
        assertThat(recall(rankings, truths).measure().all().at(1)).isEqualTo(1);
    }

    @Test
    void deranges_everything_but_a_single_thing() {
        for (int n = 2; n < 50; n++) {
            int[] places = Derangement.of(n, n);
            assertThat(places).containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
            for (int i = 0; i < n; i++) {
                assertThat(places[i]).isNotEqualTo(i);
            }
        }
        assertThat(Derangement.of(1, 5)).containsExactly(0);
        assertThat(Derangement.of(0, 5)).isEmpty();
    }

    /** By hand: R is positions 1 to 3 of 4 (threshold 0 of 5 %); the masks overlap it by 1/3, 0 and 3/4. */
    @Test
    void finds_what_a_filter_looks_at_by_overlap() {
        FeatureMap map = FeatureMap.of(new float[] {0, 1, 1, 2}, 2, 2, 1);
        Dissector dissector = new Dissector(new DissectionSettings(1, 0.9, List.of(), List.of()), 2, 2, 1);
        dissector.observe(5, map);
        dissector.observe(6, FeatureMap.of(new float[] {0, 1, 0, 0}, 2, 2, 1));
        FilterTruth truth = new FilterTruth(dissector.finish());

        truth.observe(
                5,
                map,
                List.of(
                        new ObjectMask(0, new boolean[] {false, true, false, false}),
                        new ObjectMask(1, new boolean[] {true, false, false, false}),
                        new ObjectMask(2, new boolean[] {true, true, true, true})));
        truth.observe(6, map, List.of(new ObjectMask(3, new boolean[] {true, true, true, true})));

        assertThat(truth.categories()).containsExactly(Set.of(0, 2));
        assertThat(new ObjectMask(0, new boolean[] {false, true, false, false})
                        .overlap(new boolean[] {false, true, true, true}))
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(new ObjectMask(0, new boolean[2]).overlap(new boolean[2])).isZero();
    }

    /** By hand: mean of (1, 0) and (0.6, 0.8) against (2, 0): 1.6 / √(2.56 + 0.64); (0, 1) against (0, 3): 1. */
    @Test
    void compares_words_with_class_names() {
        Map<Integer, float[]> names = new HashMap<>();
        names.put(0, new float[] {2, 0});
        names.put(1, new float[] {0, 3});
        names.put(2, new float[] {1, 1});
        List<WordRanking> rankings = List.of(ranking(0, 3, 2), ranking(1), ranking(), ranking(2));

        FinalLayerCheck check = FinalLayerCheck.measure(rankings, WORDS, names, 2, 1);

        assertThat(check.filters()).isEqualTo(2);
        assertThat(check.own().orElseThrow()).isCloseTo((1.6 / Math.sqrt(3.2) + 1) / 2, within(1e-6));
        assertThat(check.others().orElseThrow()).isCloseTo((0 + 0.8 / Math.sqrt(3.2)) / 2, within(1e-6));
        assertThat(FinalLayerCheck.measure(rankings, WORDS, Map.of(), 5, 1).own())
                .isEmpty();
        assertThat(FinalLayerCheck.measure(rankings, WORDS, Map.of(0, new float[] {2, 0}), 5, 1)
                        .others())
                .isEmpty();
    }
}
