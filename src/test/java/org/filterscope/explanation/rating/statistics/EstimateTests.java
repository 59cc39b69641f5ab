package org.filterscope.explanation.rating.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EstimateTests {

    private static final double[] STRENGTHS = {0.91, 0.40, 0.40, 0.77, 0.13, 0.55, 0.62, 0.30, 0.30, 0.84};
    private static final double[] MEANS = {4.3, 2.0, 3.3, 4.0, 1.7, 3.3, 4.7, 2.7, 1.0, 3.0};

    @Test
    void with_one_stratum_the_interval_is_the_usual_one() {
        Estimate mean = StratifiedMean.of(List.of(Stratum.whole(MEANS)), 0.95).orElseThrow();

        // R 4.2.2: t.test(y)$conf.int
        assertThat(mean.value()).isCloseTo(3, within(1e-12));
        assertEnds(mean, 2.15559598883684, 3.84440401116315, 1e-9);
        assertThat(mean.units()).isEqualTo(10);
    }

    @Test
    void strata_count_by_their_share_of_the_population() {
        Estimate mean = StratifiedMean.of(
                        List.of(
                                new Stratum(30, List.of(4.3, 2.0, 3.3, 4.0)),
                                new Stratum(70, List.of(1.7, 3.3, 4.7, 2.7, 1.0, 3.0)),
                                new Stratum(5, List.of())),
                        0.95)
                .orElseThrow();

        // R 4.2.2: w <- c(.3, .7); v <- w^2 * c(var(a)/4, var(b)/6); df <- sum(v)^2 / sum(v^2 / c(3, 5)); qt(.975, df)
        assertThat(mean.value()).isCloseTo(2.93333333333333, within(1e-12));
        assertEnds(mean, 1.97526007951870, 3.89140658714796, 1e-9);
    }

    @Test
    void the_interval_holds_the_truth_as_often_as_it_says() {
        Random random = new Random(11);
        int held = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            Stratum small = new Stratum(1, draws(random, 6, 2));
            Stratum large = new Stratum(3, draws(random, 10, 4));
            if (StratifiedMean.of(List.of(small, large), 0.95)
                    .flatMap(Estimate::interval)
                    .orElseThrow()
                    .contains(3.5)) {
                held++;
            }
        }

        assertThat((double) held / runs).isBetween(0.93, 0.97);
    }

    @Test
    void a_stratum_with_one_unit_gives_a_mean_without_an_interval() {
        assertThat(StratifiedMean.of(List.of(Stratum.whole(4)), 0.95))
                .contains(new Estimate(4, java.util.Optional.empty(), 1));
        assertThat(StratifiedMean.of(List.of(Stratum.whole()), 0.95)).isEmpty();
    }

    @Test
    void ranks_correlate_as_a_second_implementation_says() {
        Estimate rho = Spearman.of(STRENGTHS, MEANS, 0.95).orElseThrow();

        // R 4.2.2: cor(x, y, method = "spearman"); the interval: NumPy, tanh(artanh(r) -/+ z * sqrt((1 + r^2/2) / 7))
        assertThat(rho.value()).isCloseTo(0.767587687107715, within(1e-12));
        assertEnds(rho, 0.16988506360435393, 0.9524296130505616, 1e-9);
    }

    @Test
    void only_the_order_counts_for_rank_correlation() {
        double[] cubes =
                DoubleStream.of(MEANS).map(value -> value * value * value).toArray();
        double[] turned = DoubleStream.of(MEANS).map(value -> -value).toArray();

        assertThat(Spearman.of(MEANS, cubes, 0.95).orElseThrow().value()).isCloseTo(1, within(1e-12));
        assertThat(Spearman.of(STRENGTHS, turned, 0.95).orElseThrow().value())
                .isCloseTo(-0.767587687107715, within(1e-12));
        assertThat(Spearman.of(new double[] {1, 1, 1, 1, 1}, new double[] {1, 2, 3, 4, 5}, 0.95))
                .isEmpty();
    }

    @Test
    void the_area_under_the_curve_is_what_a_second_implementation_finds() {
        double[] positive = {4.2, 3.8, 4.6, 4.6, 2.9, 5.0, 3.5};
        double[] negative = {1.2, 3.5, 2.0, 2.9, 4.0, 1.5, 2.2, 3.8, 1.0};

        Estimate area = AreaUnderCurve.of(positive, negative, 0.95).orElseThrow();

        // pROC 1.18.0: auc(roc(...)); the ends: SciPy 1.10.1, brentq on a -/+ z * sqrt(V(t)) = t
        assertThat(area.value()).isCloseTo(0.880952380952381, within(1e-12));
        assertEnds(area, 0.5931060269321093, 0.9707104490010555, 1e-9);
        Estimate turned = AreaUnderCurve.of(negative, positive, 0.95).orElseThrow();
        assertThat(turned.value()).isCloseTo(1 - area.value(), within(1e-12));
        assertEnds(turned, 1 - 0.9707104490010555, 1 - 0.5931060269321093, 1e-9);
    }

    @Test
    void an_area_of_one_from_few_units_is_not_taken_for_certain() {
        Estimate area = AreaUnderCurve.of(new double[] {5, 5, 4, 4, 4}, new double[] {1, 2, 3, 1, 1, 2}, 0.95)
                .orElseThrow();

        // SciPy 1.10.1: brentq(lambda t: 1 - t - z * sqrt(V(t, 5, 6)), 1e-9, 1 - 1e-6)
        assertThat(area.value()).isEqualTo(1);
        assertEnds(area, 0.6654547706070858, 1, 1e-9);
        assertThat(AreaUnderCurve.of(new double[0], new double[] {1}, 0.95)).isEmpty();
    }

    @Test
    void drawing_again_gives_about_the_interval_of_a_mean_and_the_same_for_the_same_seed() {
        Random random = new Random(2);
        List<Double> values = draws(random, 60, 3);

        Interval drawn = Bootstrap.of(values, EstimateTests::mean, 0.95, 7).orElseThrow();
        Interval formula = StratifiedMean.of(List.of(new Stratum(1, values)), 0.95)
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertThat(drawn.low()).isCloseTo(formula.low(), within(0.06));
        assertThat(drawn.high()).isCloseTo(formula.high(), within(0.06));
        assertThat(Bootstrap.of(values, EstimateTests::mean, 0.95, 7)).contains(drawn);
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    private static List<Double> draws(Random random, int number, double mean) {
        return random.doubles(number, 0, 2)
                .map(value -> mean + value - 1)
                .boxed()
                .toList();
    }

    private static void assertEnds(Estimate estimate, double low, double high, double precision) {
        Interval interval = estimate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(precision));
        assertThat(interval.high()).isCloseTo(high, within(precision));
    }
}
