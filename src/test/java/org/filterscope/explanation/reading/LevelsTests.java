package org.filterscope.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTests {

    @Test
    void the_peak_is_255_and_the_region_lies_above_the_threshold() {
        Levels levels = Levels.of(new float[] {0, 1, 2, 5.1f}, 2, 2, 1.5);

        assertThat(levels.grid()).containsExactly(0, 50, 100, (byte) 255);
        assertThat(levels.region()).isEqualTo(75);
    }

    @Test
    void what_does_not_reach_the_threshold_has_no_region() {
        assertThat(Levels.of(new float[] {0, 1, 2, 5}, 2, 2, 5).region()).isEqualTo(255);
        assertThat(Levels.of(new float[] {0, 1, 2, 5}, 2, 2, 7).region()).isEqualTo(255);
    }

    @Test
    void a_peak_just_above_the_threshold_is_a_region() {
        Levels levels = Levels.of(new float[] {0, 1, 2, 5}, 2, 2, Math.nextDown(5.0));

        assertThat(region(levels)).containsExactly(3);
    }

    @Test
    void a_threshold_below_everything_makes_all_of_it_a_region() {
        assertThat(region(Levels.of(new float[] {1, 2, 3, 5}, 2, 2, 0.5))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void where_all_is_equal_all_of_it_is_the_peak() {
        assertThat(region(Levels.of(new float[] {3, 3, 3, 3}, 2, 2, 1))).containsExactly(0, 1, 2, 3);
        assertThat(region(Levels.of(new float[] {3, 3, 3, 3}, 2, 2, 3))).isEmpty();
        assertThat(Levels.of(new float[] {3, 3}, 1, 2, 3).grid()).containsOnly((byte) 255);
    }

    private static int[] region(Levels levels) {
        return IntStream.range(0, levels.grid().length)
                .filter(i -> (levels.grid()[i] & 0xff) > levels.region())
                .toArray();
    }
}
