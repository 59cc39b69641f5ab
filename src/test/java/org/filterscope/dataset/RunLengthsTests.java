package org.filterscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLengthsTests {

    @Test
    void runs_go_down_the_columns() {
        RunLengths mask = RunLengths.ofCounts(3, 2, 2, 2, 2);

        assertThat(mask.holds(0, 2)).isTrue();
        assertThat(mask.holds(1, 0)).isTrue();
        assertThat(mask.holds(0, 1)).isFalse();
        assertThat(mask.holds(1, 1)).isFalse();
        assertThat(mask.area()).isEqualTo(2);
        assertThat(mask.centroid(2, 3)).isEqualTo(new Region.Point(1, 1.5));
    }

    @Test
    void a_mask_may_begin_inside() {
        RunLengths mask = RunLengths.ofCounts(2, 2, 0, 3, 1);

        assertThat(mask.holds(0, 0)).isTrue();
        assertThat(mask.holds(1, 1)).isFalse();
    }

    @Test
    void compressed_text_is_unpacked() {
        // By hand: 100 → "T3", 5 → "5", 60 → "l1", then differences to the number two before: 2 − 5 → "M", 33 − 60 →
        // "UO".
        assertThat(RunLengths.ofText(10, 20, "T35l1MUO")).isEqualTo(RunLengths.ofCounts(10, 20, 100, 5, 60, 2, 33));
    }

    @Test
    void any_mask_survives_the_way_through_compressed_text() {
        Random random = new Random(23);
        for (int round = 0; round < 200; round++) {
            int[] counts = new int[1 + 2 * (1 + random.nextInt(20))];
            int sum = 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = 1 + random.nextInt(1 << random.nextInt(18));
                sum += counts[i];
            }

            assertThat(RunLengths.ofText(sum, 1, compressed(counts))).isEqualTo(RunLengths.ofCounts(sum, 1, counts));
        }
    }

    /** The other direction, from the same description: five bits at a time until only the sign is left. */
    private static String compressed(int[] counts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            int rest = i > 2 ? counts[i] - counts[i - 2] : counts[i];
            boolean more = true;
            while (more) {
                int digit = rest & 31;
                rest >>= 5;
                more = (digit & 16) == 0 ? rest != 0 : rest != -1;
                text.append((char) (48 + (more ? digit | 32 : digit)));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "T35", "T35l1MUO1", "\u0000", "~~~~~~~~~~~~", "zzzzzzzzzzzzzzzzzzzz", "M", "o0"})
    void a_damaged_text_is_refused(String text) {
        assertThatThrownBy(() -> RunLengths.ofText(10, 20, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runs_that_do_not_make_the_mask_are_refused() {
        assertThatThrownBy(() -> RunLengths.ofCounts(2, 2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengths.ofCounts(2, 2, 1, 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengths.ofCounts(2, 2, 5, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengths.ofCounts(2, 2, -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengths.ofCounts(0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengths.ofCounts(100_000, 100_000, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengths.ofCounts(2, 2, 4)).hasMessageContaining("at least one pixel");
    }
}
