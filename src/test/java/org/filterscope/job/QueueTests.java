package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.People;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueueTest
class QueueTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobAdministration administration;

    @Autowired
    private Counted counted;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private UserId administrator = UserId.random();

    @BeforeEach
    void a_project_and_an_administrator() {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        administrator = people.anAdministrator();
    }

    @AfterEach
    void the_queue_goes_on() {
        people.run(administrator, () -> administration.pauseQueue(false));
    }

    @Test
    void a_thousand_jobs_of_five_teams_run_once_each_in_fair_shares() throws Exception {
        people.run(administrator, () -> administration.pauseQueue(true));
        Map<Integer, TeamId> teamOf = new HashMap<>();
        List<JobId> all = new ArrayList<>();
        int next = 0;
        // One team asks for six times as much as each of the others, and before them
        for (int share : new int[] {600, 100, 100, 100, 100}) {
            TeamId asking = people.aTeam();
            ProjectId of = people.aProject(asking);
            UserId asker = people.aMember(asking, Role.EDITOR);
            int from = next;
            people.run(asker, () -> {
                for (int number = from; number < from + share; number++) {
                    all.add(jobs.submit(of, counted, "Count", new Counted.Turn(number, "")));
                }
            });
            for (int number = from; number < from + share; number++) {
                teamOf.put(number, asking);
            }
            next += share;
        }
        counted.forget();

        people.run(administrator, () -> administration.pauseQueue(false));
        ends.awaitAll(all);

        List<Integer> order = counted.order();
        assertThat(order).hasSize(1_000).doesNotHaveDuplicates();
        Map<TeamId, Integer> shares = new HashMap<>();
        order.subList(0, 450).forEach(number -> shares.merge(teamOf.get(number), 1, Integer::sum));
        assertThat(shares).hasSize(5).allSatisfy((_, share) -> assertThat(share).isCloseTo(90, within(9)));
    }

    @Test
    void priority_counts_within_a_team_and_the_front_before_all() throws Exception {
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId usual = submit(1);
        JobId urgent = submit(2);
        JobId moved = submit(3);
        people.run(editor, () -> jobs.setPriority(urgent, 5));
        people.run(administrator, () -> administration.moveToFront(moved));
        people.run(administrator, () -> administration.setLimit(team, Optional.of(1)));
        counted.forget();

        people.run(administrator, () -> administration.pauseQueue(false));
        ends.awaitAll(List.of(usual, urgent, moved));

        assertThat(counted.order()).containsExactly(3, 2, 1);
    }

    @Test
    void a_job_that_is_held_back_waits_and_says_why() throws Exception {
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId held = submit(1);
        JobId other = submit(2);
        assertThat(reason(other)).isInstanceOf(Waiting.Reason.QueuePaused.class);
        people.run(administrator, () -> administration.pause(held));
        assertThat(reason(held)).isInstanceOf(Waiting.Reason.JobPaused.class);

        people.run(administrator, () -> administration.pauseQueue(false));
        ends.awaitAll(List.of(other));
        assertThat(people.as(editor, () -> jobs.get(held)).state()).isEqualTo(JobState.PAUSED);
        assertThatThrownBy(() -> people.run(administrator, () -> administration.pause(other)))
                .isInstanceOf(RefusedException.class);

        people.run(administrator, () -> administration.resume(held));
        ends.awaitAll(List.of(held));
        assertThat(people.as(editor, () -> jobs.get(held)).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void a_waiting_job_says_how_many_come_before_it() throws Exception {
        counted.hold(2);
        List<JobId> all =
                new ArrayList<>(List.of(submit(new Counted.Turn(1, "hold")), submit(new Counted.Turn(2, "hold"))));
        counted.awaitHeld();
        JobId next = submit(3);
        JobId last = submit(4);
        all.addAll(List.of(next, last));

        assertThat(reason(next)).isEqualTo(new Waiting.Reason.Next());
        assertThat(reason(last)).isEqualTo(new Waiting.Reason.Behind(1, 1));
        people.run(administrator, () -> administration.setLimit(team, Optional.of(2)));
        assertThat(reason(next)).isEqualTo(new Waiting.Reason.TeamLimit(2));

        counted.release();
        ends.awaitAll(all);
    }

    @Test
    void a_fault_that_can_pass_is_tried_again_by_itself() throws Exception {
        JobId job = submit(new Counted.Turn(1, "away twice"));

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.get(job)))
                .returns(JobState.DONE, Job::state)
                .returns(3, Job::attempt);
        assertThat(people.as(editor, () -> jobs.attempts(job)))
                .extracting(JobAttempt::outcome)
                .containsExactly("RETRY", "RETRY", "DONE");
    }

    @Test
    void each_attempt_keeps_its_log() throws Exception {
        JobId job = submit(new Counted.Turn(7, "away twice"));

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.log(job, 1, 0)))
                .extracting(LogLine::text)
                .anyMatch(line -> line.contains("The shelf is away"));
        assertThat(people.as(editor, () -> jobs.log(job, 3, 0)))
                .extracting(LogLine::text)
                .contains("Counting 7", "Ended: DONE");
    }

    @Test
    void who_asks_for_the_same_work_joins_it() throws Exception {
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId first = submit(new Counted.Turn(1, "same"));
        JobId second = submit(new Counted.Turn(1, "same"));
        JobId other = submit(new Counted.Turn(2, "same"));
        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);

        people.run(administrator, () -> administration.pauseQueue(false));
        ends.awaitAll(List.of(first, other));

        assertThat(submit(new Counted.Turn(1, "same"))).isNotEqualTo(first);
    }

    @Test
    void who_asks_for_work_that_was_started_again_joins_it_too() throws Exception {
        JobId first = submit(new Counted.Turn(8, "same fails"));
        ends.awaitAll(List.of(first));
        people.run(administrator, () -> administration.pauseQueue(true));

        people.run(editor, () -> jobs.startAgain(first));

        assertThat(submit(new Counted.Turn(8, "same"))).isEqualTo(first);
        people.run(administrator, () -> administration.pauseQueue(false));
        ends.awaitAll(List.of(first));
    }

    @Test
    void nothing_is_started_again_while_another_job_does_its_work() throws Exception {
        JobId first = submit(new Counted.Turn(9, "same fails"));
        ends.awaitAll(List.of(first));
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId other = submit(new Counted.Turn(9, "same"));

        assertThatThrownBy(() -> people.run(editor, () -> jobs.startAgain(first)))
                .isInstanceOf(RefusedException.class);

        people.run(administrator, () -> administration.pauseQueue(false));
        ends.awaitAll(List.of(other));
    }

    @Test
    void signs_that_no_database_keeps_stop_no_job_and_a_line_of_its_log_stays_one() throws Exception {
        JobId job = submit(new Counted.Turn(1, "zero"));

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.get(job)).state()).isEqualTo(JobState.DONE);
        assertThat(people.as(editor, () -> jobs.log(job, 1, 0)))
                .extracting(LogLine::text)
                .contains("Counting a b / Ended: DONE");
    }

    @Test
    void a_job_whose_result_cannot_be_kept_ends_all_the_same() throws Exception {
        JobId job = submit(new Counted.Turn(1, "long"));

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.get(job)))
                .returns(JobState.FAILED, Job::state)
                .extracting(Job::message)
                .asString()
                .contains("Filterscope itself failed here");
    }

    private Waiting.Reason reason(JobId job) {
        return people.as(editor, () -> jobs.waiting(job)).orElseThrow().reason();
    }

    private JobId submit(int number) {
        return submit(new Counted.Turn(number, ""));
    }

    private JobId submit(Counted.Turn number) {
        return people.as(editor, () -> jobs.submit(project, counted, "Count", number));
    }

    /** Writes down in which order its jobs ran. */
    static final class Counted implements JobKind<Counted.Turn> {

        private final List<Integer> order = new ArrayList<>();
        private final Map<JobId, Integer> away = new HashMap<>();
        private final Set<JobId> running = new HashSet<>();

        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile CountDownLatch released = new CountDownLatch(0);

        record Turn(int number, String how) {}

        void hold(int jobs) {
            held = new CountDownLatch(jobs);
            released = new CountDownLatch(1);
        }

        void awaitHeld() throws InterruptedException {
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void release() {
            released.countDown();
        }

        synchronized List<Integer> order() {
            return List.copyOf(order);
        }

        synchronized void forget() {
            order.clear();
        }

        @Override
        public String name() {
            return "test-counted";
        }

        @Override
        public String title() {
            return "Counting";
        }

        @Override
        public Class<Turn> parameters() {
            return Turn.class;
        }

        @Override
        public Optional<String> sameWork(Turn parameters) {
            return parameters.how().startsWith("same") ? Optional.of("" + parameters.number()) : Optional.empty();
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public String run(Turn parameters, JobRun run) throws InterruptedException {
            if (parameters.how().equals("hold")) {
                held.countDown();
                assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
            }
            if (parameters.how().equals("same fails")) {
                throw new RefusedException("This is not counted; ask for another.");
            }
            if (parameters.how().equals("zero")) {
                run.progress("Counting a\0b\nEnded: DONE", 0, 1);
            }
            return parameters.how().equals("long") ? "x".repeat(2_000) : count(parameters, run);
        }

        private synchronized String count(Turn parameters, JobRun run) {
            assertThat(running.add(run.id())).as("nobody else runs this").isTrue();
            try {
                if (parameters.how().equals("away twice") && away.merge(run.id(), 1, Integer::sum) <= 2) {
                    throw new UnavailableException("The shelf is away.", new IllegalStateException());
                }
                run.log("Counting " + parameters.number());
                order.add(parameters.number());
                return "";
            } finally {
                running.remove(run.id());
            }
        }
    }
}
