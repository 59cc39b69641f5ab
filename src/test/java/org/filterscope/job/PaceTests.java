package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace();

    @Test
    void a_steady_pace_is_told_as_it_is() {
        double rate = 0;
        for (int second = 0; second <= 10; second++) {
            rate = pace.tell("Reading images", second * 50L, second * SECOND);
        }

        assertThat(rate).isEqualTo(50, within(1e-9));
        assertThat(pace.items()).isEqualTo(500);
    }

    @Test
    void a_slow_beginning_is_forgotten() {
        pace.tell("Reading images", 0, 0);
        pace.tell("Reading images", 1, 10 * SECOND);
        double rate = 0;
        for (int second = 1; second <= 60; second++) {
            rate = pace.tell("Reading images", 1 + second * 100L, (10 + second) * SECOND);
        }

        assertThat(rate).isEqualTo(100, within(2.0));
    }

    @Test
    void each_step_has_its_own_pace_and_all_items_count() {
        pace.tell("Reading images", 0, 0);
        pace.tell("Reading images", 100, SECOND);

        assertThat(pace.tell("Training", 0, 2 * SECOND)).isZero();
        assertThat(pace.tell("Training", 5, 3 * SECOND)).isEqualTo(5);
        assertThat(pace.items()).isEqualTo(105);
    }

    @Test
    void the_rest_takes_as_long_as_the_pace_says() {
        assertThat(new Advance("Reading images", 400, 1_000, 50).remaining()).contains(Duration.ofSeconds(12));
        assertThat(new Advance("Reading images", 400, 0, 50).remaining()).isEmpty();
        assertThat(new Advance("Reading images", 400, 1_000, 0).remaining()).isEmpty();
    }
}
