package org.filterscope.explanation.rating.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.filterscope.explanation.rating.statistics.KrippendorffAlpha.Scale;
import org.junit.jupiter.api.Test;

class AgreementTests {

    /** The example of Krippendorff (2011), section C: four observers, twelve units, some not rated. */
    private static final Ratings WITH_GAPS = new Ratings(
            5,
            List.of(
                    List.of(1, 1, 1),
                    List.of(2, 2, 3, 2),
                    List.of(3, 3, 3, 3),
                    List.of(3, 3, 3, 3),
                    List.of(2, 2, 2, 2),
                    List.of(1, 2, 3, 4),
                    List.of(4, 4, 4, 4),
                    List.of(1, 1, 2, 1),
                    List.of(2, 2, 2, 2),
                    List.of(5, 5, 5),
                    List.of(1, 1),
                    List.of(3)));

    /** Fourteen raters, ten units, five categories: the worked example of the encyclopedia article on Fleiss' kappa. */
    private static final int[][] FOURTEEN_RATERS = {
        {0, 0, 0, 0, 14},
        {0, 2, 6, 4, 2},
        {0, 0, 3, 5, 6},
        {0, 3, 9, 2, 0},
        {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0},
        {3, 2, 6, 3, 0},
        {2, 5, 3, 2, 2},
        {6, 5, 2, 1, 0},
        {0, 2, 2, 3, 7}
    };

    @Test
    void alpha_is_what_its_author_published() {
        assertThat(alpha(WITH_GAPS, Scale.NOMINAL)).isCloseTo(0.743, within(5e-4));
        assertThat(alpha(WITH_GAPS, Scale.ORDINAL)).isCloseTo(0.815, within(5e-4));
        assertThat(alpha(WITH_GAPS, Scale.INTERVAL)).isCloseTo(0.849, within(5e-4));
    }

    @Test
    void alpha_is_what_a_second_implementation_finds() {
        // NLTK 3.8: AnnotationTask(triples, binary_distance).alpha() and with interval_distance
        assertThat(alpha(WITH_GAPS, Scale.NOMINAL)).isCloseTo(0.743421052631579, within(1e-14));
        assertThat(alpha(WITH_GAPS, Scale.INTERVAL)).isCloseTo(0.8491071428571428, within(1e-14));
        // NumPy, from the mean distances of all pairs instead of coincidences
        assertThat(alpha(WITH_GAPS, Scale.ORDINAL)).isCloseTo(0.8153875037548813, within(1e-14));
    }

    @Test
    void kappa_is_what_was_published_and_what_a_second_implementation_finds() {
        // statsmodels 0.13.5: inter_rater.fleiss_kappa(table); published as 0.210
        assertThat(FleissKappa.of(ratings(FOURTEEN_RATERS)).orElseThrow())
                .isCloseTo(0.20993070442195522, within(1e-14));
        // NumPy, Gwet's formula unit by unit
        assertThat(FleissKappa.of(WITH_GAPS).orElseThrow()).isCloseTo(0.7611692754224112, within(1e-14));
    }

    @Test
    void who_always_agrees_agrees_fully_however_distances_are_measured() {
        Ratings equal = new Ratings(5, List.of(List.of(1, 1, 1), List.of(4, 4, 4), List.of(5, 5)));

        assertThat(FleissKappa.of(equal)).hasValue(1);
        for (Scale scale : Scale.values()) {
            assertThat(alpha(equal, scale)).isEqualTo(1);
        }
    }

    @Test
    void raters_who_answer_at_random_agree_about_as_often_as_chance() {
        Random random = new Random(5);
        Ratings thrown = new Ratings(
                5,
                IntStream.range(0, 3_000)
                        .mapToObj(_ -> IntStream.range(0, 3)
                                .mapToObj(_ -> 1 + random.nextInt(5))
                                .toList())
                        .toList());

        assertThat(FleissKappa.of(thrown).orElseThrow()).isCloseTo(0, within(0.03));
        for (Scale scale : Scale.values()) {
            assertThat(alpha(thrown, scale)).isCloseTo(0, within(0.03));
        }
    }

    @Test
    void neither_the_order_of_units_nor_that_of_raters_matters() {
        List<List<Integer>> units = new ArrayList<>();
        WITH_GAPS.units().forEach(unit -> {
            List<Integer> shuffled = new ArrayList<>(unit);
            Collections.shuffle(shuffled, new Random(unit.size()));
            units.add(shuffled);
        });
        Collections.shuffle(units, new Random(3));
        Ratings other = new Ratings(5, units);

        assertThat(alpha(other, Scale.ORDINAL)).isCloseTo(alpha(WITH_GAPS, Scale.ORDINAL), within(1e-12));
        assertThat(FleissKappa.of(other).orElseThrow())
                .isCloseTo(FleissKappa.of(WITH_GAPS).orElseThrow(), within(1e-12));
    }

    @Test
    void near_misses_weigh_less_where_the_scale_has_an_order() {
        Ratings near = new Ratings(5, List.of(List.of(1, 2), List.of(4, 5), List.of(2, 1), List.of(5, 4)));

        assertThat(alpha(near, Scale.ORDINAL)).isPositive();
        assertThat(alpha(near, Scale.INTERVAL)).isPositive();
        assertThat(alpha(near, Scale.NOMINAL)).isNegative();
    }

    @Test
    void where_nothing_can_be_compared_there_is_no_agreement_to_tell() {
        Ratings alone = new Ratings(5, List.of(List.of(3), List.of(), List.of(5)));
        Ratings same = new Ratings(5, List.of(List.of(3, 3), List.of(3, 3)));

        for (Ratings ratings : List.of(alone, same)) {
            assertThat(FleissKappa.of(ratings)).isEqualTo(OptionalDouble.empty());
            assertThat(KrippendorffAlpha.of(ratings, Scale.INTERVAL)).isEqualTo(OptionalDouble.empty());
        }
        assertThatThrownBy(() -> new Ratings(5, List.of(List.of(6)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static double alpha(Ratings ratings, Scale scale) {
        return KrippendorffAlpha.of(ratings, scale).orElseThrow();
    }

    private static Ratings ratings(int[][] counts) {
        List<List<Integer>> units = new ArrayList<>();
        for (int[] unit : counts) {
            units.add(IntStream.range(0, unit.length)
                    .boxed()
                    .flatMap(category -> Collections.nCopies(unit[category], category + 1).stream())
                    .toList());
        }
        return new Ratings(counts[0].length, units);
    }
}
