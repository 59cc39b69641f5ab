package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.team.TeamId;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private final TeamId ours = TeamId.random();
    private final TeamId theirs = TeamId.random();

    @Test
    void one_slot_works_the_queue_off_one_after_the_other() {
        Forecast.Queued first = job(ours, 10);
        Forecast.Queued second = job(ours, 20);
        Forecast.Queued third = job(ours, 5);

        Map<JobId, Forecast.Start> starts = Forecast.play(
                1, List.of(new Forecast.Running(ours, 4)), List.of(), List.of(first, second, third), standing());

        assertThat(start(starts, first)).isEqualTo(new Forecast.Start(4, 0, 0));
        assertThat(start(starts, second)).isEqualTo(new Forecast.Start(14, 1, 1));
        assertThat(start(starts, third)).isEqualTo(new Forecast.Start(34, 2, 2));
    }

    @Test
    void teams_take_turns() {
        Forecast.Queued our1 = job(ours, 10);
        Forecast.Queued our2 = job(ours, 10);
        Forecast.Queued their1 = job(theirs, 10);

        Map<JobId, Forecast.Start> starts = Forecast.play(
                1,
                List.of(),
                List.of(),
                List.of(our1, our2, their1),
                List.of(new FairOrder.Waiting(ours, 0, 0, 9), new FairOrder.Waiting(theirs, 1, 0, 9)));

        assertThat(start(starts, our1).seconds()).isZero();
        assertThat(start(starts, their1).seconds()).isEqualTo(10);
        assertThat(start(starts, our2)).isEqualTo(new Forecast.Start(20, 2, 1));
    }

    @Test
    void what_was_moved_to_the_front_begins_first() {
        Forecast.Queued usual = job(ours, 10);
        Forecast.Queued front = job(theirs, 3);

        Map<JobId, Forecast.Start> starts = Forecast.play(1, List.of(), List.of(front), List.of(usual), standing());

        assertThat(start(starts, front).seconds()).isZero();
        assertThat(start(starts, usual).seconds()).isEqualTo(3);
    }

    @Test
    void a_limit_of_a_team_makes_it_wait_for_itself() {
        Forecast.Queued first = job(ours, 10);
        Forecast.Queued second = job(ours, 10);
        Forecast.Queued other = job(theirs, 10);

        Map<JobId, Forecast.Start> starts = Forecast.play(
                2,
                List.of(),
                List.of(),
                List.of(first, second, other),
                List.of(new FairOrder.Waiting(ours, 0, 0, 1), new FairOrder.Waiting(theirs, 0, 0, 9)));

        assertThat(start(starts, first).seconds()).isZero();
        assertThat(start(starts, other).seconds()).isZero();
        assertThat(start(starts, second).seconds()).isEqualTo(10);
    }

    @Test
    void nobody_knows_what_follows_work_that_nobody_knows() {
        Forecast.Queued unknown = job(ours, Double.NaN);
        Forecast.Queued after = job(ours, 10);

        Map<JobId, Forecast.Start> starts = Forecast.play(1, List.of(), List.of(), List.of(unknown, after), standing());

        assertThat(start(starts, unknown).seconds()).isZero();
        assertThat(start(starts, after).seconds()).isNaN();
        assertThat(start(starts, after).before()).isEqualTo(1);
    }

    @Test
    void without_slots_nothing_ever_begins() {
        assertThat(Forecast.play(0, List.of(), List.of(), List.of(job(ours, 1)), standing()))
                .isEmpty();
    }

    private static Forecast.Start start(Map<JobId, Forecast.Start> starts, Forecast.Queued job) {
        return Objects.requireNonNull(starts.get(job.id()), "the job begins");
    }

    private List<FairOrder.Waiting> standing() {
        return List.of(new FairOrder.Waiting(ours, 0, 0, 9), new FairOrder.Waiting(theirs, 0, 0, 9));
    }

    private static Forecast.Queued job(TeamId team, double seconds) {
        return new Forecast.Queued(JobId.random(), team, seconds);
    }
}
