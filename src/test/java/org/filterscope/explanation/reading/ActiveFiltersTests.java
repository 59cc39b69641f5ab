package org.filterscope.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filterscope.explanation.reading.ActiveFilters.Active;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

class ActiveFiltersTests {

    /** Two positions of six filters: the peaks are 4, 3, 2, 9, 0 and 0.5. */
    private static final FeatureMap MAP = FeatureMap.of(new float[] {1, 3, 2, 9, 0, 0.5f, 4, -1, 0, 8, -2, 0}, 1, 2, 6);

    private static ActiveFilters filters(double... thresholds) {
        return new ActiveFilters(thresholds, new boolean[] {false, false, false, true, false, false});
    }

    @Test
    void filters_are_sorted_by_their_peaks_over_their_thresholds_without_dead_and_silent_ones() {
        // 4/8, 3/2, 2/1, dead, silent, 0.5/5
        List<Active> active = filters(8, 2, 1, 1, 1, 5).on(MAP, 10);

        assertThat(active)
                .containsExactly(
                        new Active(2, 2, 1), new Active(1, 1.5f, 2), new Active(0, 0.5f, 8), new Active(5, 0.1f, 5));
    }

    @Test
    void no_more_than_asked_for_are_given_and_of_equal_ones_the_first() {
        assertThat(filters(4, 3, 2, 1, 1, 0.5).on(MAP, 3))
                .extracting(Active::filter)
                .containsExactly(0, 1, 2);
    }

    @Test
    void a_filter_that_so_seldom_fires_that_its_threshold_is_0_counts_as_just_above_1() {
        List<Active> active = filters(4, 2, 2.5, 1, 1, 0).on(MAP, 10);

        assertThat(active).extracting(Active::filter).containsExactly(1, 5, 0, 2);
        assertThat(active.get(1).strength()).isGreaterThan(1).isLessThan(1.001f);
    }

    @Test
    void a_filter_is_stronger_than_1_just_when_its_peak_is_above_its_threshold() {
        double justBelow = Math.nextDown(4.0);
        double justAbove = Math.nextUp(4.0);

        assertThat(filters(justBelow, 9, 9, 9, 9, 9).on(MAP, 1).getFirst().strength())
                .isGreaterThan(1);
        assertThat(filters(4, 9, 9, 9, 9, 9).on(MAP, 1).getFirst().strength()).isEqualTo(1);
        assertThat(filters(justAbove, 9, 9, 9, 9, 9).on(MAP, 1).getFirst().strength())
                .isLessThanOrEqualTo(1);
    }
}
