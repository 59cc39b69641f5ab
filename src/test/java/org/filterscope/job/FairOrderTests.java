package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.filterscope.team.TeamId;
import org.junit.jupiter.api.Test;

class FairOrderTests {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    @Test
    void the_team_that_is_furthest_behind_comes_next() {
        TeamId behind = TeamId.random();

        assertThat(FairOrder.next(
                        List.of(waiting(TeamId.random(), 30), waiting(behind, 12), waiting(TeamId.random(), 31)), 0))
                .map(FairOrder.Waiting::team)
                .contains(behind);
    }

    @Test
    void a_team_at_its_limit_is_passed_over() {
        TeamId other = TeamId.random();
        FairOrder.Waiting full = new FairOrder.Waiting(TeamId.random(), 0, 2, 2);

        assertThat(FairOrder.next(List.of(full, waiting(other, 99)), 0))
                .map(FairOrder.Waiting::team)
                .contains(other);
        assertThat(FairOrder.next(List.of(full), 0)).isEmpty();
    }

    @Test
    void whoever_was_away_has_saved_up_nothing() {
        TeamId away = TeamId.random();
        TeamId busy = TeamId.random();
        Map<TeamId, Double> served = new LinkedHashMap<>(Map.of(busy, 1_000.0, away, 0.0));

        Map<TeamId, Integer> turns = play(served, Map.of(busy, 1.0, away, 1.0), 1_000, 200);

        assertThat(turns.getOrDefault(away, 0)).isCloseTo(100, within(2));
    }

    @Test
    void teams_get_the_same_time_whatever_the_size_of_their_work() {
        Random chance = new Random(7);
        List<TeamId> teams = Stream.generate(TeamId::random).limit(5).toList();
        Map<TeamId, Double> seconds = new LinkedHashMap<>();
        teams.forEach(team -> seconds.put(team, 1.0 + chance.nextInt(20)));
        Map<TeamId, Double> served = new LinkedHashMap<>();
        teams.forEach(team -> served.put(team, 0.0));

        Map<TeamId, Integer> turns = play(served, seconds, 0, 5_000);

        double all = teams.stream()
                .mapToDouble(team -> turns.getOrDefault(team, 0) * seconds.getOrDefault(team, 0.0))
                .sum();
        assertThat(teams)
                .allSatisfy(team -> assertThat(turns.getOrDefault(team, 0) * seconds.getOrDefault(team, 0.0))
                        .isCloseTo(all / teams.size(), within(0.02 * all / teams.size())));
    }

    /** Serves teams that always have work, and counts their turns. */
    private static Map<TeamId, Integer> play(
            Map<TeamId, Double> served, Map<TeamId, Double> seconds, double virtualTime, int turns) {
        Map<TeamId, Integer> count = new LinkedHashMap<>();
        double virtual = virtualTime;
        for (int i = 0; i < turns; i++) {
            List<FairOrder.Waiting> all = new ArrayList<>();
            served.forEach((team, time) -> all.add(waiting(team, time)));
            FairOrder.Waiting next = FairOrder.next(all, virtual).orElseThrow();
            virtual = next.start(virtual);
            served.put(next.team(), virtual + seconds.getOrDefault(next.team(), 1.0));
            count.merge(next.team(), 1, Integer::sum);
        }
        return count;
    }

    private static FairOrder.Waiting waiting(TeamId team, double served) {
        return new FairOrder.Waiting(team, served, 0, NO_LIMIT);
    }
}
