package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filterscope.bias.statistics.AuditFixture.anEvenAudit;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final AuditRules RULES = AuditRules.withSeed(11);

    /** Material, equivalent, uncertain, and a word that is in nobody's images. */
    private static WordCounts anAudit() {
        WordCounts even = anEvenAudit(240, new int[] {7, 3}, new int[] {5, 5});
        int people = 480;
        int[][] table = new int[4][people];
        for (int g = 0; g < people; g++) {
            for (int w = 0; w < 2; w++) {
                for (int i = even.first(w); i < even.end(w); i++) {
                    table[w][even.unitAt(i)] = even.countAt(i);
                }
            }
            table[2][g] = 4 + (g % 6 == 0 ? 2 : 0) + (g / 2 % 3 - 1);
        }
        table[3][4] = 2;
        return WordCounts.ofTable(even.sample(), table);
    }

    @Test
    void every_word_gets_a_verdict_that_can_be_explained() {
        Comparison comparison = Comparison.of(anAudit(), RULES);

        assertThat(comparison.tested()).containsExactly(0, 1, 2);
        assertThat(comparison.tooRare()).containsExactly(3);
        assertThat(comparison.permutations()).isEqualTo(600);
        assertThat(comparison.findings())
                .extracting(finding -> finding.decision().verdict())
                .containsExactly(
                        Verdict.MATERIAL, Verdict.EQUIVALENT, Verdict.DIFFERENCE_SIZE_UNCERTAIN, Verdict.TOO_RARE);
        assertThat(comparison.selected()).isEqualTo(2);
    }

    @Test
    void the_same_counts_and_rules_give_the_same_result() {
        assertThat(Comparison.of(anAudit(), RULES)).isEqualTo(Comparison.of(anAudit(), RULES));
    }

    @Test
    void intervals_of_selected_words_are_wider() {
        Finding selected = Comparison.of(anAudit(), RULES).findings().getFirst();

        assertThat(selected.selectedInterval().level()).isEqualTo(1 - 2 * 0.05 / 3);
        assertThat(selected.selectedInterval().lower())
                .isLessThan(selected.interval().lower());
    }

    @Test
    void three_subsets_are_compared_pair_by_pair() {
        int people = 900;
        int[] subset = IntStream.range(0, people).map(g -> g % 3).toArray();
        int[] images = IntStream.generate(() -> 10).limit(people).toArray();
        int[][] table = {
            IntStream.range(0, people)
                    .map(g -> (g % 3 == 0 ? 7 : 3) + g / 3 % 3 - 1)
                    .toArray(),
            IntStream.range(0, people).map(g -> 4 + g / 3 % 3 - 1).toArray()
        };

        List<Finding> findings = Comparison.of(WordCounts.ofTable(Sample.ofClusters(3, images, subset), table), RULES)
                .findings();

        assertThat(findings)
                .extracting(
                        Finding::word,
                        Finding::subsetA,
                        Finding::subsetB,
                        f -> f.decision().verdict())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0, 1, Verdict.MATERIAL),
                        org.assertj.core.groups.Tuple.tuple(1, 0, 1, Verdict.EQUIVALENT),
                        org.assertj.core.groups.Tuple.tuple(0, 0, 2, Verdict.MATERIAL),
                        org.assertj.core.groups.Tuple.tuple(1, 0, 2, Verdict.EQUIVALENT),
                        org.assertj.core.groups.Tuple.tuple(0, 1, 2, Verdict.EQUIVALENT),
                        org.assertj.core.groups.Tuple.tuple(1, 1, 2, Verdict.EQUIVALENT));
    }

    @Test
    void nothing_is_inferred_from_a_handful_of_people() {
        Comparison comparison = Comparison.of(anEvenAudit(8, new int[] {9, 1}), RULES);

        assertThat(comparison.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.significance()).isNull();
            assertThat(finding.decision()).isEqualTo(Decision.refused());
            assertThat(finding.difference().difference()).isGreaterThan(0.5);
        });
    }

    @Test
    void halves_of_one_subset_do_not_differ() {
        SimulatedDesign design = new SimulatedDesign(60, 20, 0, 10, 10, 0.1, 0, 0);
        WordCounts counts = SimulatedAudit.of(design, 40, 3, 1).counts();

        SplitCheck check = SplitCheck.of(counts, 0, 40, RULES);

        assertThat(check.passes(0.05)).as("%s", check).isTrue();
        assertThat(SplitCheck.split(counts, 0, 1, 1).sample().clusters()).isEqualTo(60);
        assertThat(new SplitCheck(40, 8).passes(0.05)).isFalse();
    }
}
