package org.filterscope.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.job.TallyJob.Place;
import org.filterscope.team.ProjectId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures what the queue itself costs and how fair it is. It is there only in workspaces that are made for that. */
@Component
@ConditionalOnProperty(QueueBench.ON)
public class QueueBench {

    /** The setting that makes a workspace one for measuring. */
    public static final String ON = "filterscope.job.bench";

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final JdbcClient database;
    private final TallyJob tally;
    private final BenchTeams teams;
    private final PlainWrites plain;
    private final QueueTable queue;
    private final JobSubmission submission;
    private final ThisNode node;

    QueueBench(
            JdbcClient database,
            TallyJob tally,
            BenchTeams teams,
            PlainWrites plain,
            QueueTable queue,
            JobSubmission submission,
            ThisNode node) {
        this.database = database;
        this.tally = tally;
        this.teams = teams;
        this.plain = plain;
        this.queue = queue;
        this.submission = submission;
        this.node = node;
    }

    /**
     * What was measured.
     *
     * @param jobsPerSecond that were chosen, run and ended, all slots together
     * @param submitMillis what it takes to queue one job
     * @param slotMillis how long one job that does nothing keeps its slot
     * @param overheadMillis both together
     * @param plainMillis what one insert and one update take that are committed together in the same database
     * @param ratio of the overhead to these
     * @param unfairPercent how far the team that is farthest from its fair share is from it, within the first half of the runs
     * @param lost jobs that never ran
     * @param twice runs of jobs that had run already
     */
    public record Figures(
            int slots,
            int jobs,
            int teams,
            double jobsPerSecond,
            double submitMillis,
            double slotMillis,
            double overheadMillis,
            double plainMillis,
            double ratio,
            double unfairPercent,
            int lost,
            int twice) {}

    /** Has small jobs of several teams run, after some that warm up; one team asks for most of them, and first. */
    public Figures run(int jobs, int ofTeams) throws InterruptedException {
        int slots = (int) node.slots().stream()
                .filter(slot -> slot.kind() == SlotKind.CPU)
                .count();
        measured(teams.make(1, "warm-up"), Math.max(1, jobs / 10));
        double plainMillis = plain.millis(jobs);
        Run run = measured(teams.make(ofTeams, "measured"), jobs);
        double submit = run.submitted().toNanos() / 1e6 / jobs;
        double slot = run.ran().toNanos() / 1e6 / jobs * slots;
        int different = new HashSet<>(run.order()).size();
        return new Figures(
                slots,
                jobs,
                ofTeams,
                jobs / (run.ran().toNanos() / 1e9),
                submit,
                slot,
                submit + slot,
                plainMillis,
                (submit + slot) / plainMillis,
                unfairPercent(run.order(), ofTeams),
                jobs - different,
                run.order().size() - different);
    }

    private record Run(Duration submitted, Duration ran, List<Place> order) {}

    private Run measured(List<ProjectId> asking, int jobs) throws InterruptedException {
        tally.forget();
        queue.pause(true);
        long begun = System.nanoTime();
        List<Integer> parts = parts(jobs, asking.size());
        for (int team = 0; team < parts.size(); team++) {
            teams.submit(asking.get(team), team, parts.get(team));
        }
        Duration submitted = Duration.ofNanos(System.nanoTime() - begun);
        long released = System.nanoTime();
        queue.pause(false);
        submission.queued();
        List<Place> order = tally.await(jobs, LONGEST_SILENCE);
        while (anyLeft() && order.size() >= jobs) {
            RunControl.rest(LOOK);
        }
        return new Run(submitted, Duration.ofNanos(System.nanoTime() - released), order);
    }

    /** How many jobs each team asks for: all but the first so many that they run out after the half that is looked at. */
    static List<Integer> parts(int jobs, int teams) {
        int others = Math.ceilDiv(jobs * 11, teams * 20);
        return IntStream.range(0, teams)
                .map(team -> team == 0 ? jobs - others * (teams - 1) : others)
                .boxed()
                .toList();
    }

    static double unfairPercent(List<Place> order, int teams) {
        List<Place> half = order.subList(0, order.size() / 2);
        double fair = half.size() / (double) teams;
        return IntStream.range(0, teams)
                .mapToDouble(team ->
                        half.stream().filter(place -> place.team() == team).count() - fair)
                .map(away -> Math.abs(away) / fair * 100)
                .max()
                .orElseThrow();
    }

    private boolean anyLeft() {
        return database.sql("select exists (select 1 from job where state in ('QUEUED', 'RUNNING'))")
                .query(Boolean.class)
                .single();
    }
}
