package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.filterscope.bias.statistics.Simulation.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small; {@code filterscope bench-audit} does the same at length. */
class SimulationTests {

    private static final double Q = 0.05;

    @ParameterizedTest
    @CsvSource({"30,30,0,20,20", "12,60,0,12,12", "30,30,0,10,40", "10,20,20,15,15"})
    void without_a_difference_hardly_any_audit_finds_one(int a, int b, int shared, double imagesA, double imagesB) {
        int runs = 60;
        Simulation.Result result =
                new Simulation(runs, 60, Q, 5).run(new SimulatedDesign(a, b, shared, imagesA, imagesB, 0.1, 0, 0));

        assertThat(result.of(Method.SCORE_PERMUTATION).runsWithFalse())
                .isLessThanOrEqualTo(Q + 2 * Math.sqrt(Q * (1 - Q) / runs));
        assertThat(result.of(Method.TOKEN_LOG_ODDS).runsWithFalse()).isGreaterThan(0.9);
        assertThat(result.coverage()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void planted_words_are_found_the_more_the_more_they_differ() {
        int runs = 30;
        double before = 0;
        for (double lift : new double[] {0.02, 0.05, 0.10, 0.20}) {
            Simulation.Result result =
                    new Simulation(runs, 60, Q, 6).run(new SimulatedDesign(60, 60, 0, 20, 20, 0.1, 6, lift));
            Simulation.Outcome own = result.of(Method.SCORE_PERMUTATION);

            assertThat(own.falseShare()).isLessThanOrEqualTo(Q + 2 * Math.sqrt(Q * (1 - Q) / runs));
            assertThat(own.power()).isGreaterThanOrEqualTo(before);
            assertThat(result.plantedCoverage()).isGreaterThanOrEqualTo(0.92);
            before = own.power();
        }
        assertThat(before).isGreaterThan(0.9);
    }
}
