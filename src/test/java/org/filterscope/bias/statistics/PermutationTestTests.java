package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.filterscope.bias.statistics.AuditFixture.aRandomAudit;
import static org.filterscope.bias.statistics.AuditFixture.aSmallAudit;
import static org.filterscope.bias.statistics.AuditFixture.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTestTests {

    private static final Contrast DIFFERENCE = new Contrast.Difference();

    @Test
    void chance_is_splitmix() {
        SeededRandom random = new SeededRandom(7, 3);

        // the same by an implementation in Python: mix64(seed) + mix64(number + gamma), mixed, then SplitMix64
        assertThat(List.of(random.nextLong(), random.nextLong(), random.nextLong()))
                .containsExactly(-2603662908142088390L, 7680495427402248317L, -7096856597132154439L);
    }

    @Test
    void p_is_the_share_of_all_labellings_at_least_as_extreme() {
        WordCounts counts = aSmallAudit();
        int[] truth = {0, 0, 0, 0, 0, 1, 1, 1, 1};
        List<WordTest> tests = new PermutationTest(200_000, 0, 5).test(counts, DIFFERENCE);
        for (int w = 0; w < 3; w++) {
            int word = w;
            double observed = Math.abs(score(counts, word, truth));
            double[] all = IntStream.range(0, 1 << 9)
                    .filter(bits -> Integer.bitCount(bits) == 4)
                    .mapToDouble(bits -> Math.abs(score(
                            counts,
                            word,
                            IntStream.range(0, 9).map(u -> bits >> u & 1).toArray())))
                    .toArray();
            double exact = Arrays.stream(all).filter(s -> s >= observed - 1e-9).count() / 126.0;

            assertThat(all).hasSize(126);
            assertThat(tests.get(word).p())
                    .isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / 200_000) + 1e-5));
        }
        assertThat(tests.get(0).p()).isLessThan(0.05);
        assertThat(tests.get(2).p()).isEqualTo(1);
    }

    @Test
    void counting_by_packed_labels_is_counting_by_the_definition() {
        WordCounts counts = aRandomAudit(2, 37, 11, 3);
        int[] truth = IntStream.range(0, 37).map(counts.sample()::subset).toArray();
        Exchange exchange = Exchange.of(counts.sample());

        List<WordTest> tests = new PermutationTest(999, 0, 8).test(counts, DIFFERENCE);

        for (int w = 0; w < counts.words(); w++) {
            int word = w;
            double observed = Math.abs(score(counts, word, truth));
            long extreme = IntStream.range(0, 999)
                    .filter(b -> Math.abs(score(counts, word, exchange.drawn(8, b))) >= observed - 1e-9)
                    .count();
            assertThat(tests.get(word).p()).isEqualTo((1 + extreme) / 1000.0);
            assertThat(Math.abs(tests.get(word).statistic())).isCloseTo(observed, within(1e-9));
        }
    }

    @Test
    void labels_move_within_strata_only() {
        Sample sample = aRandomAudit(2, 40, 1, 4).sample();
        Exchange exchange = Exchange.of(sample);

        for (int number = 0; number < 50; number++) {
            int[] labels = exchange.drawn(1, number);
            for (int s = 0; s < 2; s++) {
                int stratum = s;
                assertThat(IntStream.range(0, 40)
                                .filter(u -> sample.stratum(u) == stratum)
                                .map(u -> labels[u])
                                .sum())
                        .isEqualTo(IntStream.range(0, 40)
                                .filter(u -> sample.stratum(u) == stratum)
                                .map(sample::subset)
                                .sum());
            }
        }
    }

    @Test
    void images_of_a_cluster_in_both_subsets_exchange_labels_among_themselves() {
        WordCountsBuilder builder = new WordCountsBuilder(2, 1);
        for (int person = 0; person < 12; person++) {
            for (int image = 0; image < 8; image++) {
                builder.add("both" + person, image % 2, 0, image % 2 == 0 ? new int[] {0} : new int[0]);
            }
        }
        WordCounts counts = builder.build();
        Exchange exchange = Exchange.of(counts.sample());
        int[] labels = exchange.drawn(3, 1);

        assertThat(counts.sample().sharedClusters()).isEqualTo(12);
        for (int person = 0; person < 12; person++) {
            assertThat(Arrays.stream(labels, 8 * person, 8 * person + 8).sum()).isEqualTo(4);
        }
        assertThat(new PermutationTest(999, 0, 1)
                        .test(counts, DIFFERENCE)
                        .getFirst()
                        .p())
                .isEqualTo(0.001);
    }

    @Test
    void swapping_the_subsets_turns_the_sign_and_nothing_else() {
        WordCounts counts = aSmallAudit();
        WordCounts swapped = counts.between(1, 0);
        PermutationTest test = new PermutationTest(50_000, 0, 5);

        for (int word = 0; word < 3; word++) {
            WordTest one = test.test(counts, DIFFERENCE).get(word);
            WordTest other = test.test(swapped, DIFFERENCE).get(word);
            assertThat(other.statistic()).isCloseTo(-one.statistic(), within(1e-9));
            assertThat(other.p()).isCloseTo(one.p(), within(0.01));
        }
    }

    @Test
    void the_order_of_images_does_not_matter() {
        WordCountsBuilder forth = new WordCountsBuilder(2, 2);
        WordCountsBuilder back = new WordCountsBuilder(2, 2);
        for (int i = 0; i < 200; i++) {
            add(forth, i);
            add(back, 199 - i);
        }
        PermutationTest test = new PermutationTest(500, 0, 5);

        assertThat(test.test(back.build(), DIFFERENCE)).isEqualTo(test.test(forth.build(), DIFFERENCE));
    }

    private static void add(WordCountsBuilder builder, int image) {
        int person = image % 23;
        builder.add("person" + person, person < 3 ? image % 2 : person % 2, 0, image % 7 < 3 ? 0 : 1);
    }

    @Test
    void the_omnibus_of_two_subsets_is_their_difference() {
        WordCounts counts = aRandomAudit(2, 40, 5, 9);
        PermutationTest test = new PermutationTest(2000, 0, 2);

        assertThat(test.test(counts, new Contrast.Omnibus()))
                .extracting(WordTest::p)
                .isEqualTo(
                        test.test(counts, DIFFERENCE).stream().map(WordTest::p).toList());
    }

    @Test
    void a_trend_of_single_images_is_that_of_cochran_and_armitage() {
        int[] images = IntStream.generate(() -> 1).limit(90).toArray();
        int[] subset = IntStream.range(0, 90).map(i -> i / 30).toArray();
        int[][] table = {
            IntStream.range(0, 90).map(i -> i % 30 < 15 - 5 * (i / 30) ? 1 : 0).toArray()
        };
        WordCounts counts = WordCounts.ofTable(Sample.ofClusters(3, images, subset), table);

        WordTest trend = new PermutationTest(20_000, 0, 3)
                .test(counts, new Contrast.Trend(List.of(1, 2, 3)))
                .getFirst();

        // R 4.2.2: prop.trend.test(c(15,10,5), c(30,30,30)): X-squared = 7.5; with N - 1 instead of N in the variance
        assertThat(trend.standardised() * trend.standardised() * 90 / 89).isCloseTo(7.5, within(1e-9));
        assertThat(trend.p()).isCloseTo(0.0062, within(0.004));
    }

    @Test
    void a_word_is_left_after_enough_extreme_labellings() {
        WordCounts counts = aRandomAudit(2, 40, 30, 9);
        PermutationTest test = new PermutationTest(20_000, 100, 2);

        List<WordTest> stopped = test.test(counts, DIFFERENCE);
        List<WordTest> whole = test.withoutStopping().test(counts, DIFFERENCE);

        for (int word = 0; word < 30; word++) {
            double p = whole.get(word).p();
            assertThat(stopped.get(word).p()).isCloseTo(p, within(0.45 * p + 0.001));
            assertThat(stopped.get(word).extreme()).isLessThanOrEqualTo(100);
        }
        assertThat(stopped.stream().mapToInt(WordTest::drawn).sum()).isLessThan(30 * 20_000 / 4);
    }

    @Test
    void the_greatest_statistic_corrects_for_all_words() {
        WordCounts counts = aRandomAudit(2, 40, 12, 9);
        PermutationTest test = new PermutationTest(5000, 0, 2);
        List<Double> p = test.test(counts, DIFFERENCE).stream().map(WordTest::p).toList();
        List<Double> holm = Correction.HOLM.adjusted(p);

        double[] adjusted = test.stepDown(counts, DIFFERENCE);

        for (int word = 0; word < 12; word++) {
            assertThat(adjusted[word]).isBetween(p.get(word) - 0.03, holm.get(word) + 0.03);
        }
        assertThat(new PermutationTest(50_000, 0, 2).stepDown(counts.withWords(4), DIFFERENCE)[0])
                .isEqualTo(new PermutationTest(50_000, 0, 2)
                        .test(counts.withWords(4), DIFFERENCE)
                        .getFirst()
                        .p());
    }

    @Test
    void samples_and_counts_check_themselves() {
        assertThatThrownBy(() -> Sample.ofClusters(2, new int[] {3, 0}, new int[] {0, 1}))
                .hasMessageContaining("unit 1");
        assertThatThrownBy(() -> Sample.ofClusters(2, new int[] {3, 1}, new int[] {0, 2}))
                .hasMessageContaining("unit 1");
        Sample sample = Sample.ofClusters(2, new int[] {3, 1}, new int[] {0, 1});
        assertThatThrownBy(() -> WordCounts.ofTable(sample, new int[][] {{0, 2}}))
                .hasMessageContaining("2 images of 1");
    }

    @Test
    void what_is_left_of_a_cluster_becomes_one_unit_again() {
        WordCountsBuilder builder = new WordCountsBuilder(3, 1);
        builder.add("x", 0, 0, 0)
                .add("x", 0, 0, 0)
                .add("x", 2, 0)
                .add("y", 1, 0, 0)
                .add("y", 1, 0);

        WordCounts pair = builder.build().between(0, 1);

        assertThat(builder.build().sample().units()).isEqualTo(4);
        assertThat(pair.sample().units()).isEqualTo(2);
        assertThat(pair.sample().images(0)).isEqualTo(2);
        assertThat(List.of(pair.count(0, 0), pair.count(0, 1))).containsExactly(2, 1);
    }
}
