package org.filterscope.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.filterscope.team.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Explains the queue: why each waiting job waits, and about how long. */
@Component
class Waits {

    private static final int LATEST = 20;
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final QueueTable queue;
    private final Cluster cluster;
    private final Clock clock;

    Waits(JdbcClient database, QueueTable queue, Cluster cluster, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.cluster = cluster;
        this.clock = clock;
    }

    private record Row(
            JobId id,
            TeamId team,
            String kind,
            Need need,
            boolean look,
            JobState state,
            boolean front,
            Optional<Instant> startedAt,
            Optional<Instant> notBefore,
            SlotKind slot) {

        /** The slots it waits for. */
        SlotKind waitsFor(boolean gpus, boolean looks) {
            return look && looks ? SlotKind.LOOK : need.slot(gpus);
        }
    }

    /** All jobs that wait, with the reason. */
    Map<JobId, Waiting> all() {
        List<Row> rows = rows();
        List<Node> nodes = cluster.nodes();
        boolean gpus = Cluster.slots(nodes, SlotKind.GPU) > 0;
        boolean looks = Cluster.slots(nodes, SlotKind.LOOK) > 0;
        boolean paused = queue.look().paused();
        List<FairOrder.Waiting> teams = queue.teams(List.of(Need.values()));
        Map<String, Double> means = new HashMap<>();
        Map<JobId, Waiting> waits = new HashMap<>();
        for (SlotKind kind : SlotKind.values()) {
            Map<JobId, Forecast.Start> starts = play(
                    kind,
                    row -> row.waitsFor(gpus, looks),
                    rows,
                    nodes,
                    kind == SlotKind.LOOK ? withoutLimits(teams) : teams,
                    means);
            rows.stream()
                    .filter(row -> row.state() != JobState.RUNNING && row.waitsFor(gpus, looks) == kind)
                    .forEach(row -> waits.put(row.id(), waiting(row, kind, paused, nodes, teams, starts)));
        }
        return waits;
    }

    /** Slots that are kept free for looks are outside the limits of teams. */
    private static List<FairOrder.Waiting> withoutLimits(List<FairOrder.Waiting> teams) {
        return teams.stream()
                .map(team -> new FairOrder.Waiting(team.team(), team.served(), team.running(), Integer.MAX_VALUE))
                .toList();
    }

    private Waiting waiting(
            Row row,
            SlotKind kind,
            boolean paused,
            List<Node> nodes,
            List<FairOrder.Waiting> teams,
            Map<JobId, Forecast.Start> starts) {
        if (row.state() == JobState.PAUSED) {
            return new Waiting(new Waiting.Reason.JobPaused(), Optional.empty());
        }
        if (paused) {
            return new Waiting(new Waiting.Reason.QueuePaused(), Optional.empty());
        }
        if (Cluster.slots(nodes, kind) == 0) {
            return new Waiting(new Waiting.Reason.NoSlots(kind), Optional.empty());
        }
        Instant now = clock.instant();
        if (row.notBefore().filter(now::isBefore).isPresent()) {
            Instant at = row.notBefore().get();
            return new Waiting(new Waiting.Reason.TriedAgain(at), Optional.of(Duration.between(now, at)));
        }
        Optional<Forecast.Start> start = Optional.ofNullable(starts.get(row.id()));
        Optional<Duration> in = start.map(Forecast.Start::seconds)
                .filter(Double::isFinite)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1_000)));
        Optional<FairOrder.Waiting> full = teams.stream()
                .filter(team -> kind != SlotKind.LOOK && team.team().equals(row.team()) && !team.withinLimit())
                .findFirst();
        if (full.isPresent()) {
            return new Waiting(new Waiting.Reason.TeamLimit(full.get().mostRunning()), in);
        }
        int before = start.map(Forecast.Start::before).orElse(0);
        return new Waiting(
                before == 0
                        ? new Waiting.Reason.Next()
                        : new Waiting.Reason.Behind(
                                before, start.map(Forecast.Start::beforeOfTeam).orElse(0)),
                in);
    }

    private Map<JobId, Forecast.Start> play(
            SlotKind kind,
            Function<Row, SlotKind> waitsFor,
            List<Row> rows,
            List<Node> nodes,
            List<FairOrder.Waiting> teams,
            Map<String, Double> means) {
        Instant now = clock.instant();
        List<Forecast.Running> running = new ArrayList<>();
        List<Forecast.Queued> front = new ArrayList<>();
        List<Forecast.Queued> queued = new ArrayList<>();
        for (Row row : rows) {
            double mean = means.computeIfAbsent(
                    row.kind(), each -> queue.meanSeconds(each, LATEST).orElse(Double.NaN));
            if (row.state() == JobState.RUNNING && row.slot() == kind) {
                double since = row.startedAt()
                        .map(start -> Duration.between(start, now).toMillis() / 1e3)
                        .orElse(0.0);
                running.add(new Forecast.Running(row.team(), Double.isNaN(mean) ? mean : Math.max(1, mean - since)));
            } else if (row.state() == JobState.QUEUED
                    && waitsFor.apply(row) == kind
                    && row.notBefore().filter(now::isBefore).isEmpty()) {
                (row.front() ? front : queued).add(new Forecast.Queued(row.id(), row.team(), mean));
            }
        }
        return Forecast.play(Cluster.slots(nodes, kind), running, front, queued, teams);
    }

    private List<Row> rows() {
        return database.sql("""
                        select j.id, p.team_id, j.kind, j.need, j.look, j.state, j.front_at, j.started_at, j.not_before, j.slot
                        from job j join project p on p.id = j.project_id
                        where j.state in ('QUEUED', 'PAUSED', 'RUNNING')
                        order by j.front_at desc nulls last, j.priority desc, j.requested_at, j.id limit ?""")
                .param(MOST)
                .query((row, _) -> new Row(
                        new JobId(row.getObject("id", UUID.class)),
                        new TeamId(row.getObject("team_id", UUID.class)),
                        row.getString("kind"),
                        Need.valueOf(row.getString("need")),
                        row.getBoolean("look"),
                        JobState.valueOf(row.getString("state")),
                        row.getTimestamp("front_at") != null,
                        JobRows.instant(row, "started_at"),
                        JobRows.instant(row, "not_before"),
                        Optional.ofNullable(row.getString("slot"))
                                .map(SlotKind::valueOf)
                                .orElse(SlotKind.CPU)))
                .list();
    }
}
