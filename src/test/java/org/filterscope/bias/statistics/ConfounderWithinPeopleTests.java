package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People whose images lie in several strata, so that the confounder varies within them. */
class ConfounderWithinPeopleTests {

    private static final int PEOPLE = 60;
    private static final int WORDS = 12;
    private static final int OUTDOORS = 1;

    /** How the images of a person are spread over subsets. */
    enum Spread {
        /** Everybody has images in both subsets; those in the first are mostly outdoors, those in the second indoors. */
        EVERYBODY_IN_BOTH,
        /** Everybody is in one subset and mostly outdoors: nearly always in the first one, hardly more than half in the second. */
        EVERYBODY_IN_ONE,
        /** Half of the people are as in the one, half as in the other. */
        SOME_OF_EACH;

        boolean inBoth(int person) {
            return this == EVERYBODY_IN_BOTH || (this == SOME_OF_EACH && person % 4 < 2);
        }

        double outdoors(int person, int subset) {
            return inBoth(person) ? (subset == 0 ? 0.8 : 0.2) : (subset == 0 ? 0.95 : 0.55);
        }
    }

    /** Words that are outdoors more often by far, and with people who have ways of their own; {@code lift} is the subset's. */
    private static WordCounts anAudit(Spread spread, double lift, long seed) {
        SeededRandom chance = new SeededRandom(seed, 17);
        WordCountsBuilder builder = new WordCountsBuilder(2, WORDS);
        for (int person = 0; person < PEOPLE; person++) {
            double[] own = IntStream.range(0, WORDS)
                    .mapToDouble(_ -> 0.2 * (chance.nextDouble() - 0.5))
                    .toArray();
            for (int image = 0; image < 12 + person % 5; image++) {
                int subset = spread.inBoth(person) ? image % 2 : person % 2;
                int stratum = chance.nextDouble() < spread.outdoors(person, subset) ? OUTDOORS : 0;
                int[] found = IntStream.range(0, WORDS)
                        .filter(word -> chance.nextDouble()
                                < 0.15 + own[word] + (stratum == OUTDOORS ? 0.4 : 0) + (subset == 0 ? lift : 0))
                        .toArray();
                builder.add("person " + person, subset, stratum, found);
            }
        }
        return builder.build();
    }

    private static int selected(WordCounts counts, long seed) {
        return Comparison.of(counts, AuditRules.withSeed(seed)).selected();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_confounder_alone_makes_is_no_finding(Spread spread) {
        int runs = 60;
        double crude = IntStream.range(0, runs)
                .mapToDouble(seed -> crude(anAudit(spread, 0, seed)))
                .average()
                .orElseThrow();

        long withFindings = IntStream.range(0, runs)
                .filter(seed -> selected(anAudit(spread, 0, seed), seed) > 0)
                .count();

        assertThat(crude).as("what is seen without regard to the confounder").isGreaterThan(0.1);
        assertThat(withFindings).isLessThanOrEqualTo((long) (runs * (0.05 + 2 * Math.sqrt(0.05 * 0.95 / runs))));
    }

    private static double crude(WordCounts counts) {
        return SubsetRates.of(counts, 0).getFirst().rate()
                - SubsetRates.of(counts, 1).getFirst().rate();
    }

    @ParameterizedTest
    @EnumSource
    void what_differs_within_strata_is_found(Spread spread) {
        double found = IntStream.range(0, 10)
                .map(seed -> selected(anAudit(spread, 0.25, seed), seed))
                .average()
                .orElseThrow();

        assertThat(found).isGreaterThan(0.9 * WORDS);
    }

    @Test
    void images_of_a_person_in_both_subsets_exchange_labels_within_a_stratum_only() {
        WordCounts counts = anAudit(Spread.EVERYBODY_IN_BOTH, 0, 1);
        Sample sample = counts.sample();
        Exchange exchange = Exchange.of(sample);

        for (int number = 0; number < 20; number++) {
            int[] labels = exchange.drawn(2, number);
            for (int unit = 0; unit < sample.units(); unit++) {
                int here = unit;
                assertThat(sumWithin(sample, here, labels))
                        .isEqualTo(sumWithin(
                                sample,
                                here,
                                IntStream.range(0, sample.units())
                                        .map(sample::subset)
                                        .toArray()));
            }
        }
    }

    private static int sumWithin(Sample sample, int unit, int[] labels) {
        return IntStream.range(0, sample.units())
                .filter(other ->
                        sample.cluster(other) == sample.cluster(unit) && sample.stratum(other) == sample.stratum(unit))
                .map(other -> labels[other])
                .sum();
    }

    @Test
    void all_images_of_a_person_in_one_subset_keep_one_label() {
        Sample sample = anAudit(Spread.EVERYBODY_IN_ONE, 0, 1).sample();
        int[] labels = Exchange.of(sample).drawn(2, 1);

        assertThat(sample.units()).isGreaterThan(PEOPLE);
        assertThat(sample.clusters()).isEqualTo(PEOPLE);
        for (int unit = 1; unit < sample.units(); unit++) {
            if (sample.cluster(unit) == sample.cluster(unit - 1)) {
                assertThat(labels[unit]).isEqualTo(labels[unit - 1]);
                assertThat(sample.stratum(unit)).isGreaterThan(sample.stratum(unit - 1));
            }
        }
        assertThat(labels)
                .isNotEqualTo(
                        IntStream.range(0, sample.units()).map(sample::subset).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void the_statistic_is_what_its_definition_says(Spread spread) {
        WordCounts counts = anAudit(spread, 0, 5);
        Exchange exchange = Exchange.of(counts.sample());
        List<WordTest> tests = new PermutationTest(499, 0, 8).test(counts, new Contrast.Difference());
        double[][] values = new double[WORDS][500];
        for (int word = 0; word < WORDS; word++) {
            double[] residuals = residuals(counts, exchange, word);
            for (int draw = 0; draw < 499; draw++) {
                values[word][draw] = sumOfFirst(exchange.drawn(8, draw), residuals);
            }
            values[word][499] = sumOfFirst(exchange.observed(), residuals);
        }

        for (int word = 0; word < WORDS; word++) {
            double[] many = values[word];
            double mean = many[499] - tests.get(word).statistic();
            long extreme = Arrays.stream(many, 0, 499)
                    .filter(value -> Math.abs(value - mean) >= Math.abs(many[499] - mean) - 1e-9)
                    .count();
            assertThat(tests.get(word).p()).isEqualTo((1 + extreme) / 500.0);
            double deviation = Math.sqrt(Arrays.stream(many, 0, 499)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow());
            assertThat(Arrays.stream(many, 0, 499).average().orElseThrow())
                    .isCloseTo(mean, within(4 * deviation / Math.sqrt(499)));
            assertThat(tests.get(word).statistic() / tests.get(word).standardised())
                    .isCloseTo(deviation, within(0.15 * deviation));
        }
    }

    private static double[] residuals(WordCounts counts, Exchange exchange, int word) {
        double[] y = new double[counts.sample().units()];
        for (int i = counts.first(word); i < counts.end(word); i++) {
            y[counts.unitAt(i)] = counts.countAt(i);
        }
        double[] residuals = y.clone();
        for (int pool = 0; pool < exchange.pools(); pool++) {
            int[] units = exchange.unitsOfPool(pool);
            double share = Arrays.stream(units).mapToDouble(u -> y[u]).sum()
                    / Arrays.stream(units).map(counts.sample()::images).sum();
            Arrays.stream(units)
                    .forEach(u -> residuals[u] -= share * counts.sample().images(u));
        }
        return residuals;
    }

    private static double sumOfFirst(int[] labels, double[] residuals) {
        return IntStream.range(0, labels.length)
                .filter(unit -> labels[unit] == 0)
                .mapToDouble(unit -> residuals[unit])
                .sum();
    }

    @Test
    void units_of_a_cluster_stand_by_stratum_and_are_whole_or_single() {
        int[] both = {0, 0};
        assertThatThrownBy(() -> Sample.of(2, new int[] {2, 3}, both, new int[] {0, 0}, new int[] {1, 0}))
                .hasMessageContaining("strata");
        assertThatThrownBy(() -> Sample.of(2, new int[] {2, 3}, both, new int[] {0, 1}, new int[] {0, 1}))
                .hasMessageContaining("single");
        assertThatThrownBy(() -> Sample.of(2, new int[] {2, 3}, both, new int[] {0, 0}, new int[] {0, 0}))
                .hasMessageContaining("single");
        assertThat(Sample.of(2, new int[] {2, 3}, both, new int[] {1, 1}, new int[] {0, 1})
                        .clustersOf(1))
                .isEqualTo(1);
    }

    @Test
    void what_is_left_of_a_person_is_one_unit_in_each_stratum() {
        WordCounts counts = new WordCountsBuilder(3, 1)
                .add("x", 0, 1, 0)
                .add("x", 0, 0, 0)
                .add("x", 0, 1)
                .add("x", 2, 0)
                .add("y", 1, 0, 0)
                .build();

        WordCounts pair = counts.between(0, 1);

        assertThat(counts.sample().units()).isEqualTo(5);
        assertThat(pair.sample().units()).isEqualTo(3);
        assertThat(List.of(pair.sample().images(0), pair.sample().images(1))).containsExactly(1, 2);
        assertThat(List.of(pair.sample().stratum(0), pair.sample().stratum(1))).containsExactly(0, 1);
        assertThat(pair.count(0, 0)).isEqualTo(2);
    }
}
