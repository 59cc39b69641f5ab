package org.filterscope.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.filterscope.bias.statistics.AuditFixture.anEvenAudit;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplingTests {

    private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(1000, 3);

    private static List<String> names(WordCounts counts, String prefix) {
        return IntStream.range(0, counts.sample().clusters())
                .mapToObj(i -> prefix + i)
                .toList();
    }

    @Test
    void the_spread_of_a_resampled_mean_is_the_standard_error() {
        int people = 200;
        Sample sample =
                Sample.ofClusters(1, IntStream.generate(() -> 1).limit(people).toArray(), new int[people]);

        Interval interval = BOOTSTRAP.interval(
                sample,
                draw -> IntStream.range(0, people)
                                .mapToDouble(g -> draw.weight(g) * (g % 2))
                                .sum()
                        / people,
                0.95);

        double half = 1.96 * 0.5 / Math.sqrt(people);
        assertThat(interval.lower()).isCloseTo(0.5 - half, within(0.012));
        assertThat(interval.upper()).isCloseTo(0.5 + half, within(0.012));
    }

    @Test
    void gaps_of_information_come_with_intervals() {
        WordCounts counts = anEvenAudit(40, new int[] {6, 2}, new int[] {3, 3});

        List<Interval> intervals = BOOTSTRAP.informationGaps(counts, 0.95);

        assertThat(intervals.get(0).lower()).isPositive();
        assertThat(intervals.get(1).covers(0)).isTrue();
        assertThat(BOOTSTRAP.informationGaps(counts, 0.95)).isEqualTo(intervals);
    }

    @Test
    void subsamples_have_as_many_clusters_of_every_subset() {
        Sample sample = Sample.ofClusters(
                2,
                IntStream.generate(() -> 1).limit(50).toArray(),
                IntStream.range(0, 50).map(g -> g < 10 ? 0 : 1).toArray());
        EqualSizes sizes = new EqualSizes(EqualSizes.REPEATS, 1);

        List<Integer> clusters = sizes.subsample(sample, 7);

        assertThat(clusters).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(clusters.stream().filter(g -> g < 10)).hasSize(10);
        assertThat(sizes.subsample(sample, 8)).isNotEqualTo(clusters);
        assertThat(sizes.mean(sample, each -> Collections.max(each))).isBetween(44.0, 49.0);
    }

    @Test
    void corrected_rates_take_the_explainers_errors_out() {
        RaterCheck check = new RaterCheck(40, 50, 5, 50);
        double rate = 0.3;

        assertThat(CorrectedRates.corrected(0.26, 0.8, 0.9)).isCloseTo(0.16 / 0.7, within(1e-12));
        assertThat(CorrectedRates.corrected(rate, check.sensitivity(rate), check.specificity(rate)))
                .isCloseTo(CorrectedRates.corrected(rate, check), within(1e-12));
        assertThat(CorrectedRates.corrected(rate, 0.4, 0.5)).isNaN();
    }

    @Test
    void a_difference_made_of_errors_is_not_kept() {
        WordCounts counts = anEvenAudit(40, new int[] {4, 2});
        RaterCheck poor = new RaterCheck(10, 40, 0, 40);
        RaterCheck fair = new RaterCheck(20, 40, 0, 40);

        CorrectedRates excused = CorrectedRates.of(counts, List.of(poor), List.of(fair), BOOTSTRAP, 0.95)
                .getFirst();
        CorrectedRates kept = CorrectedRates.of(counts, List.of(fair), List.of(fair), BOOTSTRAP, 0.95)
                .getFirst();

        assertThat(excused.interval().covers(0)).isTrue();
        assertThat(kept.interval().lower()).isPositive();
    }

    @Test
    void people_of_both_versions_are_drawn_together() {
        WordCounts before = anEvenAudit(30, new int[] {5, 3}, new int[] {5, 3});
        WordCounts after = anEvenAudit(30, new int[] {5, 3}, new int[] {7, 3});
        VersionChange.Version first = new VersionChange.Version(before, names(before, "person"));
        VersionChange.Version same = new VersionChange.Version(after, names(after, "person"));
        VersionChange.Version others = new VersionChange.Version(after, names(after, "stranger"));

        List<VersionChange> paired = VersionChange.of(first, same, BOOTSTRAP, 0.95);
        List<VersionChange> apart = VersionChange.of(first, others, BOOTSTRAP, 0.95);

        assertThat(paired.get(0).interval().upper() - paired.get(0).interval().lower())
                .isCloseTo(0, within(1e-9));
        assertThat(apart.get(0).interval().upper()).isGreaterThan(0.02);
        assertThat(paired.get(1).difference()).isCloseTo(0.2, within(1e-9));
        assertThat(paired.get(1).interval().lower()).isPositive();
    }
}
