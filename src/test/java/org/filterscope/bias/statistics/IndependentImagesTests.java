package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndependentImagesTests {

    private static final Offset<Double> CLOSE = within(1e-9);

    private static final MantelHaenszel STRATA = new MantelHaenszel(List.of(
            new FourfoldTable(12, 50, 9, 60), new FourfoldTable(30, 50, 22, 60), new FourfoldTable(5, 50, 4, 90)));

    @Test
    void a_difference_of_shares_is_tested_by_z_and_chi_square() {
        FourfoldTable table = new FourfoldTable(43, 200, 20, 180);

        // statsmodels 0.15: proportions_ztest([43, 20], [200, 180]); R 4.2.2: prop.test(c(43,20), c(200,180),
        // correct=FALSE)
        assertThat(table.z()).isCloseTo(2.719019012034812, CLOSE);
        assertThat(table.chiSquare() * 380 / 379).isCloseTo(7.393064387806764, CLOSE);
        assertThat(table.p()).isEqualTo(table.chiSquareP());
    }

    @Test
    void rare_words_are_tested_by_mid_p() {
        // SciPy 1.17: h = hypergeom(N, t, n_A); h.pmf below h.pmf(a), and half of those equal to it
        assertThat(new FourfoldTable(3, 20, 9, 25).fisherMidP()).isCloseTo(0.13628253673630872, CLOSE);
        assertThat(new FourfoldTable(1, 12, 0, 40).fisherMidP()).isCloseTo(0.11538461538461538, CLOSE);
        assertThat(new FourfoldTable(7, 30, 7, 33).fisherMidP()).isCloseTo(0.8836898716648983, CLOSE);
        assertThat(new FourfoldTable(1, 12, 0, 40).p()).isCloseTo(0.11538461538461538, CLOSE);
        assertThat(new FourfoldTable(0, 12, 0, 40).p()).isEqualTo(1);
    }

    @Test
    void several_subsets_are_tested_together() {
        // SciPy 1.17: chi2_contingency([[43, 157], [20, 160], [61, 239]], correction=False)
        PearsonTest test = PearsonTest.of(List.of(43, 20, 61), List.of(200, 180, 300));

        assertThat(test.chiSquare()).isCloseTo(8.442574972280237, CLOSE);
        assertThat(test.p()).isCloseTo(0.014679732380984328, CLOSE);
        assertThat(test.v()).isCloseTo(Math.sqrt(8.442574972280237 / 680), CLOSE);
    }

    @Test
    void strata_are_held_apart() {
        // R 4.2.2: mantelhaen.test(array(c(12,9,38,51, 30,22,20,38, 5,4,45,86), c(2,2,3)), correct=FALSE)
        assertThat(STRATA.chiSquare()).isCloseTo(8.61039775716, CLOSE);
        assertThat(STRATA.p()).isCloseTo(0.00334249299389, CLOSE);
        assertThat(STRATA.oddsRatio()).isCloseTo(2.26314975248, CLOSE);
        // statsmodels 0.15: StratifiedTable(...).test_equal_odds(adjust=True)
        assertThat(STRATA.homogeneityP()).isCloseTo(0.837788186939013, within(1e-8));
    }

    @Test
    void crude_and_adjusted_odds_can_point_apart() {
        MantelHaenszel simpson =
                new MantelHaenszel(List.of(new FourfoldTable(81, 87, 234, 270), new FourfoldTable(192, 263, 55, 80)));

        assertThat(simpson.crudeOddsRatio()).isLessThan(1);
        assertThat(simpson.oddsRatio()).isGreaterThan(1);
    }

    @Test
    void clustered_strata_are_held_against_each_other() {
        RateDifference much =
                new RateDifference(new SubsetRate(150, 200, 20, 0.75, 1.5), new SubsetRate(40, 200, 20, 0.2, 1.5));
        RateDifference none =
                new RateDifference(new SubsetRate(90, 200, 25, 0.45, 1.5), new SubsetRate(90, 200, 20, 0.45, 1.5));
        RateDifference small =
                new RateDifference(new SubsetRate(9, 20, 9, 0.45, 1.5), new SubsetRate(9, 20, 20, 0.45, 1.5));

        assertThat(Homogeneity.of(List.of(much, none, small)).p()).isLessThan(0.001);
        assertThat(Homogeneity.of(List.of(much, none, small)).skipped()).containsExactly(2);
        assertThat(Homogeneity.of(List.of(none, none)).p()).isEqualTo(1);
    }
}
