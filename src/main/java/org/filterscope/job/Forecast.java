package org.filterscope.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.filterscope.team.TeamId;

/**
 * Plays the queue of one kind of slots through to its end, by the rules of {@link FairOrder}, to tell when each job begins.
 * A time that nobody can know is NaN, and so is each that depends on it.
 */
final class Forecast {

    private Forecast() {}

    /** A job that waits, in the order of its team. */
    record Queued(JobId id, TeamId team, double seconds) {}

    /** Work that takes a slot now. */
    record Running(TeamId team, double secondsLeft) {}

    /**
     * When a job begins.
     *
     * @param seconds from now
     * @param before how many jobs begin before it
     * @param beforeOfTeam how many of these are of its own team
     */
    record Start(double seconds, int before, int beforeOfTeam) {}

    private record Busy(TeamId team, double until) {}

    /**
     * Plays the queue.
     *
     * @param front jobs that an administrator moved to the front, in this order
     * @param queued all other jobs, those of each team in its own order
     * @param teams the counters and limits of all teams that occur
     * @return when each job begins, in this order; a job that never begins is not among them
     */
    static Map<JobId, Start> play(
            int slots, List<Running> running, List<Queued> front, List<Queued> queued, List<FairOrder.Waiting> teams) {
        Map<JobId, Start> starts = new LinkedHashMap<>();
        Map<TeamId, List<Queued>> waiting = new HashMap<>();
        queued.forEach(job ->
                waiting.computeIfAbsent(job.team(), _ -> new ArrayList<>()).add(job));
        Map<TeamId, FairOrder.Waiting> standing = new HashMap<>();
        teams.forEach(team ->
                standing.put(team.team(), new FairOrder.Waiting(team.team(), team.served(), 0, team.mostRunning())));
        PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingDouble(Busy::until));
        running.forEach(work -> {
            busy.add(new Busy(work.team(), work.secondsLeft()));
            standing.computeIfPresent(work.team(), (_, team) -> withRunning(team, 1));
        });
        List<Queued> first = new ArrayList<>(front);
        Map<TeamId, Integer> begun = new HashMap<>();
        double now = 0;
        double virtual = 0;
        while (!first.isEmpty() || waiting.values().stream().anyMatch(jobs -> !jobs.isEmpty())) {
            Optional<Queued> next = Optional.empty();
            if (busy.size() < slots) {
                next = first.stream()
                        .filter(job -> team(standing, job).withinLimit())
                        .findFirst();
                next.ifPresent(first::remove);
                if (next.isEmpty()) {
                    double time = virtual;
                    Optional<FairOrder.Waiting> team = FairOrder.next(
                            standing.values().stream()
                                    .filter(each -> !waiting.getOrDefault(each.team(), List.of())
                                            .isEmpty())
                                    .toList(),
                            time);
                    next = team.map(each ->
                            waiting.getOrDefault(each.team(), new ArrayList<>()).removeFirst());
                    virtual = team.map(each -> each.start(time)).orElse(time);
                }
            }
            if (next.isPresent()) {
                Queued job = next.get();
                starts.put(job.id(), new Start(now, starts.size(), begun.merge(job.team(), 1, Integer::sum) - 1));
                busy.add(new Busy(job.team(), now + job.seconds()));
                FairOrder.Waiting team = team(standing, job);
                standing.put(
                        job.team(),
                        new FairOrder.Waiting(
                                job.team(),
                                team.start(virtual) + (Double.isNaN(job.seconds()) ? 0 : job.seconds()),
                                team.running() + 1,
                                team.mostRunning()));
            } else {
                Busy ended = busy.poll();
                if (ended == null) {
                    return starts;
                }
                now = Double.isNaN(now) || Double.isNaN(ended.until()) ? Double.NaN : Math.max(now, ended.until());
                standing.computeIfPresent(ended.team(), (_, team) -> withRunning(team, -1));
            }
        }
        return starts;
    }

    private static FairOrder.Waiting team(Map<TeamId, FairOrder.Waiting> teams, Queued job) {
        return teams.computeIfAbsent(job.team(), team -> new FairOrder.Waiting(team, 0, 0, Integer.MAX_VALUE));
    }

    private static FairOrder.Waiting withRunning(FairOrder.Waiting team, int more) {
        return new FairOrder.Waiting(team.team(), team.served(), team.running() + more, team.mostRunning());
    }
}
