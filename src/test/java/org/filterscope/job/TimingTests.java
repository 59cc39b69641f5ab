package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class TimingTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void mondays_stay_at_the_same_hour_of_the_wall_over_the_change_to_winter_time() {
        Instant start = Instant.parse("2026-10-12T00:00:00Z");

        List<Instant> times = new Timing.Cron("0 30 6 ? * MON", BERLIN).next(start, start, 5);

        assertThat(times)
                .containsExactly(
                        Instant.parse("2026-10-12T04:30:00Z"),
                        Instant.parse("2026-10-19T04:30:00Z"),
                        Instant.parse("2026-10-26T05:30:00Z"),
                        Instant.parse("2026-11-02T05:30:00Z"),
                        Instant.parse("2026-11-09T05:30:00Z"));
    }

    @Test
    void a_schedule_that_has_an_end_has_fewer_times() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(new Timing.Cron("0 0 12 24 12 ? 2026-2027", ZoneOffset.UTC).next(start, start, 5))
                .containsExactly(Instant.parse("2026-12-24T12:00:00Z"), Instant.parse("2027-12-24T12:00:00Z"));
    }

    @Test
    void equal_distances_are_counted_from_the_beginning() {
        Instant start = Instant.parse("2026-01-01T00:10:00Z");

        assertThat(new Timing.Every(Duration.ofHours(2)).next(start, Instant.parse("2026-01-01T05:00:00Z"), 2))
                .containsExactly(Instant.parse("2026-01-01T06:10:00Z"), Instant.parse("2026-01-01T08:10:00Z"));
    }

    @Test
    void what_is_no_expression_is_refused_with_an_example() {
        assertThatThrownBy(() -> new Timing.Cron("every monday", BERLIN))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("every monday")
                .hasMessageContaining("0 30 6 ? * MON");
    }

    @Test
    void nothing_is_asked_for_more_than_once_a_minute() {
        assertThatThrownBy(() -> new Timing.Cron("*/10 * * * * ?", BERLIN)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Timing.Every(Duration.ofSeconds(59))).isInstanceOf(RefusedException.class);
        assertThat(new Timing.Cron("0 * * * * ?", BERLIN).expression()).isEqualTo("0 * * * * ?");
    }

    @Test
    void a_time_that_the_clock_skips_is_left_out_and_one_that_it_repeats_comes_once() {
        Timing nightly = new Timing.Cron("0 30 2 * * ?", BERLIN);

        assertThat(times(nightly, "2027-03-27T00:00:00Z"))
                .containsExactly("2027-03-27T01:30:00Z", "2027-03-29T00:30:00Z");
        assertThat(times(nightly, "2027-10-30T12:00:00Z"))
                .containsExactly("2027-10-31T01:30:00Z", "2027-11-01T01:30:00Z");
    }

    private static List<String> times(Timing timing, String after) {
        return timing.next(Instant.EPOCH, Instant.parse(after), 2).stream()
                .map(Instant::toString)
                .toList();
    }
}
