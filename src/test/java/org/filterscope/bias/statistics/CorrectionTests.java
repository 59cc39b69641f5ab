package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionTests {

    private static final List<Double> P = List.of(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216);

    @Test
    void adjusted_p_values_are_those_of_other_programs() {
        // R 4.2.2: p.adjust(p, "BH"), p.adjust(p, "BY"), p.adjust(p, "holm")
        assertThatValues(
                Correction.BENJAMINI_HOCHBERG,
                0.01,
                0.04,
                0.084,
                0.084,
                0.084,
                0.1,
                0.105714285714,
                0.216,
                0.216,
                0.216);
        assertThatValues(
                Correction.BENJAMINI_YEKUTIELI,
                0.0292896825397,
                0.1171587301587,
                0.2460333333333,
                0.2460333333333,
                0.2460333333333,
                0.2928968253968,
                0.3096337868481,
                0.6326571428571,
                0.6326571428571,
                0.6326571428571);
        assertThatValues(Correction.HOLM, 0.01, 0.072, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615);
    }

    private static void assertThatValues(Correction correction, Double... expected) {
        assertThat(correction.adjusted(P))
                .usingElementComparator(new DoubleComparator(1e-10))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource
    void corrections_keep_the_order_and_never_lower_a_p_value(Correction correction) {
        SeededRandom random = new SeededRandom(1, 1);
        List<Double> p = IntStream.range(0, 200)
                .mapToObj(i -> Math.pow(random.nextDouble(), 3))
                .toList();
        List<Double> adjusted = correction.adjusted(p);

        for (int i = 0; i < 200; i++) {
            assertThat(adjusted.get(i)).isBetween(p.get(i), 1.0);
            for (int j = 0; j < 200; j++) {
                if (p.get(i) <= p.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Test
    void a_correction_sees_all_p_values_at_once() {
        assertThat(Correction.BENJAMINI_HOCHBERG.findings(P, 0.05)).isEqualTo(2);
        assertThat(P.stream().filter(p -> Correction.BENJAMINI_HOCHBERG.findings(List.of(p), 0.05) == 1))
                .hasSize(5);
        assertThatThrownBy(() -> Correction.HOLM.adjusted(List.of(0.1, Double.NaN)))
                .hasMessageContaining("[0, 1]");
    }

    @Test
    void pairs_are_opened_within_selected_words_only() {
        List<List<Double>> adjusted = PairsWithinWords.adjusted(
                List.of(0.001, 0.004, 0.5, 0.9),
                List.of(
                        List.of(0.001, 0.04, 0.8),
                        List.of(0.02, 0.02, 0.02),
                        List.of(0.0001, 1.0, 1.0),
                        List.of(1.0, 1.0, 1.0)),
                0.05);

        // two of four words are selected: a pair needs Benjamini and Hochberg at 0.025
        assertThat(adjusted.get(0).get(0)).isCloseTo(0.006, within(1e-12));
        assertThat(adjusted.get(0).get(1)).isCloseTo(0.12, within(1e-12));
        assertThat(adjusted.get(1)).allSatisfy(p -> assertThat(p).isCloseTo(0.04, within(1e-12)));
        assertThat(adjusted.get(2)).containsOnly(1.0);
    }

    @Test
    void children_are_tested_under_selected_parents_only() {
        ConceptTree tree = new ConceptTree(List.of(-1, -1, 0, 0, 1, 2));
        List<Double> p = List.of(0.001, 0.6, 0.01, 0.9, 0.000001, 0.03);

        assertThat(tree.selected(p::get, 0.05)).containsExactly(0, 2, 5);
        assertThatThrownBy(() -> new ConceptTree(List.of(1, 0))).hasMessageContaining("no topmost");
    }

    @Test
    void all_audits_together_spend_q() {
        assertThat(ReAudits.level(0.05, 1)).isCloseTo(0.0304, within(1e-4));
        assertThat(IntStream.rangeClosed(1, 100_000)
                        .mapToDouble(t -> ReAudits.level(0.05, t))
                        .sum())
                .isCloseTo(0.05, within(1e-6));
    }
}
