package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void fightin_words_shrink_what_is_rare() {
        FightinWords score = FightinWords.of(new FourfoldTable(30, 200, 10, 300), 100);

        // by hand: α = 8, δ = ln(38/262) − ln(18/382), variance 1/38 + 1/18
        assertThat(score.delta()).isCloseTo(Math.log(38 / 262.0) - Math.log(18 / 382.0), CLOSE);
        assertThat(score.zeta()).isCloseTo(score.delta() / Math.sqrt(1 / 38.0 + 1 / 18.0), CLOSE);
        assertThat(FightinWords.of(new FourfoldTable(10, 300, 30, 200), 100).zeta())
                .isCloseTo(-score.zeta(), CLOSE);
        assertThat(FightinWords.of(new FourfoldTable(3, 200, 1, 300), 100).delta())
                .isLessThan(score.delta());
        assertThat(FightinWords.of(new FourfoldTable(0, 200, 0, 300), 100).zeta())
                .isZero();
    }

    @Test
    void pointwise_information_runs_from_never_to_always_together() {
        assertThat(PointwiseInformation.normalised(0, 10, 10, 100)).isEqualTo(-1);
        assertThat(PointwiseInformation.normalised(25, 50, 50, 100)).isCloseTo(0, CLOSE);
        assertThat(PointwiseInformation.normalised(50, 50, 50, 100)).isCloseTo(1, CLOSE);
        assertThat(PointwiseInformation.gap(new FourfoldTable(20, 100, 20, 100)))
                .isCloseTo(0, CLOSE);
        assertThat(PointwiseInformation.gap(new FourfoldTable(30, 100, 10, 100)))
                .isPositive();
    }

    @Test
    void the_impact_ratio_is_the_lowest_over_the_highest() {
        assertThat(ImpactRatio.of(List.of(0.2, 0.5, 0.4))).isCloseTo(0.4, CLOSE);
        assertThat(ImpactRatio.of(List.of(0.0, 0.0))).isEqualTo(1);
    }

    @Test
    void amplification_compares_with_what_people_labelled() {
        List<List<Integer>> labelled = List.of(List.of(60, 40));
        List<Integer> images = List.of(100, 100);
        BiasAmplification more = new BiasAmplification(labelled, List.of(List.of(70, 30)), images);
        BiasAmplification less = new BiasAmplification(labelled, List.of(List.of(50, 50)), images);

        assertThat(more.mean()).isCloseTo(0.1, CLOSE);
        assertThat(more.directional()).isCloseTo(0.1, CLOSE);
        assertThat(less.mean()).isCloseTo(-0.1, CLOSE);
        assertThat(new BiasAmplification(labelled, labelled, images).directional())
                .isZero();
    }

    @Test
    void raters_agree_beyond_chance() {
        // statsmodels 0.15: cohens_kappa([[20, 5], [10, 15]]).kappa = 0.4
        assertThat(new Kappa(20, 5, 10, 15).value()).isCloseTo(0.4, CLOSE);
        assertThat(new Kappa(20, 0, 0, 0).value()).isEqualTo(1);
    }
}
