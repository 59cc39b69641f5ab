package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.job.TallyJob.Place;
import org.junit.jupiter.api.Test;

/** How the bench of the queue counts. */
class QueueBenchTests {

    @Test
    void the_first_team_asks_for_most_and_the_others_do_not_run_out_within_the_first_half() {
        assertThat(QueueBench.parts(1_000, 5)).containsExactly(560, 110, 110, 110, 110);
        assertThat(QueueBench.parts(10, 1)).containsExactly(10);
    }

    @Test
    void shares_are_fair_when_teams_take_turns() {
        List<Place> inTurn = IntStream.range(0, 100)
                .mapToObj(each -> new Place(each % 5, each))
                .toList();

        assertThat(QueueBench.unfairPercent(inTurn, 5)).isZero();
    }

    @Test
    void the_team_farthest_from_its_share_counts() {
        List<Place> oneAfterTheOther = IntStream.range(0, 100)
                .mapToObj(each -> new Place(each / 20, each))
                .toList();

        assertThat(QueueBench.unfairPercent(oneAfterTheOther, 5)).isEqualTo(100, within(1e-9));
    }
}
