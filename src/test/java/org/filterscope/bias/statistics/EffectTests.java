package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.filterscope.bias.statistics.Decision.Reason;
import org.junit.jupiter.api.Test;

class EffectTests {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double NORMAL = 1.959963984540054;

    private static RateDifference between(int a, int sizeA, int b, int sizeB) {
        return new RateDifference(
                new SubsetRate(a, sizeA, sizeA, a / (double) sizeA, 1),
                new SubsetRate(b, sizeB, sizeB, b / (double) sizeB, 1));
    }

    @Test
    void without_clusters_intervals_are_those_of_newcombe_and_katz() {
        RateDifference found = between(56, 70, 48, 80);

        // statsmodels 0.15: confint_proportions_2indep(56, 70, 48, 80, method="newcomb"), and compare="ratio",
        // method="log"
        assertThat(found.newcombe(NORMAL, 0.95).lower()).isCloseTo(0.05243147240236498, CLOSE);
        assertThat(found.newcombe(NORMAL, 0.95).upper()).isCloseTo(0.33387265403690614, CLOSE);
        assertThat(found.katz(NORMAL, 0.95).lower()).isCloseTo(1.0766264227631928, CLOSE);
        assertThat(found.katz(NORMAL, 0.95).upper()).isCloseTo(1.6512485112663873, CLOSE);
    }

    @Test
    void the_design_effect_is_that_of_a_regression_with_clusters() {
        int[] images = {6, 4, 9, 5, 7, 5};
        WordCounts counts = WordCounts.ofTable(
                Sample.ofClusters(1, images, new int[6]), new int[][] {{3, 0, 5, 2, 1, 4}, {0, 0, 0, 0, 0, 0}});

        List<SubsetRate> rates = SubsetRates.of(counts, 0);

        // statsmodels 0.15: OLS on an intercept, cov_type="cluster", variance × 6/5 = 0.011059670781893, over p (1 - p)
        // / n
        assertThat(rates.getFirst().designEffect()).isCloseTo(1.6380952380952387, CLOSE);
        assertThat(rates.getFirst().clusterMean())
                .isCloseTo((3 / 6.0 + 5 / 9.0 + 2 / 5.0 + 1 / 7.0 + 4 / 5.0) / 6, CLOSE);
        assertThat(rates.getLast().designEffect()).isEqualTo(rates.getFirst().designEffect());
    }

    @Test
    void intervals_turn_around_with_the_subsets_and_widen_with_clusters() {
        SubsetRate a = new SubsetRate(40, 100, 20, 0.4, 1);
        SubsetRate b = new SubsetRate(20, 120, 20, 0.17, 1);
        Interval forth = new RateDifference(a, b).interval(0.95);
        Interval back = new RateDifference(b, a).interval(0.95);
        Interval clustered = new RateDifference(a.withDesignEffectAtLeast(3), b).interval(0.95);

        assertThat(back.lower()).isCloseTo(-forth.upper(), CLOSE);
        assertThat(back.upper()).isCloseTo(-forth.lower(), CLOSE);
        assertThat(clustered.lower()).isLessThan(forth.lower());
        assertThat(new RateDifference(a, b).ratioInterval(0.95).covers(40 * 120 / (100.0 * 20)))
                .isTrue();
        assertThat(between(0, 50, 5, 50).ratio()).isCloseTo(0.5 / 5.5, CLOSE);
    }

    @Test
    void equivalence_is_the_ninety_percent_interval_inside_the_margin() {
        for (int b = 380; b <= 470; b += 6) {
            RateDifference found = between(420, 1000, b, 1000);
            boolean inside = found.interval(0.90).isWithin(-0.05, 0.05);

            assertThat(Margin.DEFAULT.equivalenceP(found) < 0.05).isEqualTo(inside);
        }
        assertThat(Margin.DEFAULT.equivalenceP(between(500, 1000, 400, 1000))).isEqualTo(1);
        assertThat(Margin.DEFAULT.isByRatio(between(20, 1000, 40, 1000))).isTrue();
        assertThat(Margin.DEFAULT.isExceeded(between(20, 1000, 60, 1000), 0.95)).isTrue();
    }

    @Test
    void verdicts_name_their_reasons() {
        assertThat(Decision.of(true, true, false))
                .isEqualTo(new Decision(Verdict.MATERIAL, List.of(Reason.DIFFERENCE_FOUND, Reason.OUTSIDE_MARGIN)));
        assertThat(Decision.of(true, false, false).verdict()).isEqualTo(Verdict.DIFFERENCE_SIZE_UNCERTAIN);
        assertThat(Decision.of(true, false, true).reasons())
                .containsExactly(Reason.DIFFERENCE_FOUND, Reason.WITHIN_MARGIN);
        assertThat(Decision.of(false, true, false).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Decision.of(false, false, true).verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void errors_of_the_explainer_take_a_verdict_one_step_down() {
        Interval none = new Interval(-0.01, 0.2, 0.95);
        Decision material = Decision.of(true, true, false);

        assertThat(material.afterRaters(none).verdict()).isEqualTo(Verdict.DIFFERENCE_SIZE_UNCERTAIN);
        assertThat(material.afterRaters(none).afterRaters(none).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(material.afterRaters(new Interval(0.01, 0.2, 0.95))).isEqualTo(material);
        assertThat(Decision.of(false, false, true).afterRaters(none).verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void numbers_needed_are_those_of_the_textbook() {
        // R 4.2.2: power.prop.test(p1=.10, p2=.15, power=.8): n = 685.596858
        assertThat(new Power(0.05, 0.8).images(0.10, 0.15, 1)).isCloseTo(685.596858, within(0.01));
        assertThat(Math.ceil(new Power(0.005, 0.8).images(0.10, 0.15, 1))).isEqualTo(1164);
        assertThat(Math.ceil(Power.forWords(0.05, 400, 1, 0.8).images(0.10, 0.20, 1)))
                .isEqualTo(556);
        assertThat(new Power(0.05, 0.8).smallestDifference(0.10, 685.596858, 685.596858))
                .isCloseTo(0.05, within(1e-4));
        assertThat(new Power(0.05, 0.8).smallestDifference(0.9, 5, 5)).isNaN();
    }

    @Test
    void more_people_help_where_more_images_of_the_same_do_not() {
        Power power = new Power(0.05, 0.8);
        assertThat(Power.designEffect(20, 0.5, 0.1)).isCloseTo(1 + (1.25 * 20 - 1) * 0.1, CLOSE);
        assertThat(power.clusters(0.10, 0.20, 40, 0.5, 0.1))
                .isGreaterThan(power.clusters(0.10, 0.20, 20, 0.5, 0.1) / 2 + 5);
    }

    @Test
    void likeness_within_clusters_is_that_of_an_analysis_of_variance() {
        // R 4.2.2: anova(lm(Y ~ g)), (MSB - MSW) / (MSB + (m0 - 1) MSW)
        assertThat(Intraclass.correlation(List.of(3, 0, 5, 2, 1, 4), List.of(6, 4, 9, 5, 7, 5)))
                .isCloseTo(0.142149120418, CLOSE);
        assertThat(Intraclass.correlation(List.of(5, 0, 5, 0), List.of(5, 5, 5, 5)))
                .isCloseTo(1, CLOSE);
    }

    @Test
    void subsets_below_the_floors_are_told() {
        Sample sample = Sample.ofClusters(
                3,
                IntStream.range(0, 52).map(g -> g < 40 ? 30 : 2).toArray(),
                IntStream.range(0, 52).map(g -> g < 40 ? 0 : g < 50 ? 1 : 2).toArray());

        assertThat(Floors.standing(sample, 0)).isEqualTo(Floors.Standing.SUFFICIENT);
        assertThat(Floors.standing(sample, 1)).isEqualTo(Floors.Standing.FEW_CLUSTERS);
        assertThat(Floors.standing(sample, 2)).isEqualTo(Floors.Standing.TOO_FEW_CLUSTERS);
        assertThat(Floors.entersRatios(sample, 0)).isTrue();
        assertThat(Floors.entersRatios(sample, 2)).isFalse();
    }
}
