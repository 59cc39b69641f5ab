package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@WorkspaceTest
@TestPropertySource(
        properties = {
            "filterscope.job.cpu-slots=1",
            "filterscope.job.heartbeat=200ms",
            "filterscope.job.lost-after=2s",
            "filterscope.job.look=200ms",
            "filterscope.job.name=here"
        })
@Import({NodesTests.Turn.class, JobEnds.class})
class NodesTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobAdministration administration;

    @Autowired
    private ClaimTable claims;

    @Autowired
    private Heartbeat heartbeat;

    @Autowired
    private ThisNode here;

    @Autowired
    private Turn turn;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final NodeId other = new NodeId(UUID.randomUUID());
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private UserId administrator = UserId.random();

    @BeforeEach
    void a_project_and_an_administrator() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        administrator = people.anAdministrator();
    }

    @AfterEach
    void the_other_node_goes_and_this_one_works() {
        database.sql("delete from job_node where id = ?").param(other.value()).update();
        database.sql("update job_node set state = 'ACTIVE' where id = ?")
                .param(here.id().value())
                .update();
    }

    @Test
    void a_node_that_is_silent_is_given_up_and_its_job_runs_here() throws Exception {
        JobId job = pausedJob();
        theOtherNode("development", Duration.ofHours(1));
        runsOn(other, job);

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.get(job)))
                .returns(JobState.DONE, Job::state)
                .returns("here", Job::node);
        assertThat(people.as(editor, () -> jobs.attempts(job)))
                .extracting(JobAttempt::node, JobAttempt::outcome)
                .containsExactly(Tuple.tuple("there", "LOST"), Tuple.tuple("here", "DONE"));
    }

    @Test
    void a_job_that_was_to_be_cancelled_does_not_begin_again_when_its_node_is_lost() throws Exception {
        JobId job = pausedJob();
        theOtherNode("development", Duration.ofHours(1));
        runsOn(other, job);
        database.sql("update job set cancel_requested = true where id = ?")
                .param(job.value())
                .update();

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.get(job)))
                .returns(JobState.CANCELLED, Job::state)
                .returns(1, Job::attempt);
    }

    @Test
    void a_job_that_went_on_between_losses_of_its_nodes_is_begun_once_more() throws Exception {
        JobId stuck = lostTwice();
        JobId goingOn = lostTwice();
        database.sql("""
                        insert into job_shard (job_id, kind, number, first_item, after_item, parameters, step, state, result,
                            message, ended_at) values (?, 'part', 0, 0, 1, '', '', 'DONE', '', '', current_timestamp)""").param(goingOn.value()).update();

        claims.lost(new Claim(stuck, 1, other));
        claims.lost(new Claim(goingOn, 1, other));
        ends.awaitAll(List.of(stuck, goingOn));

        assertThat(people.as(editor, () -> jobs.get(stuck)).message()).contains("stopped unexpectedly each of the 3");
        assertThat(people.as(editor, () -> jobs.get(goingOn)).state()).isEqualTo(JobState.DONE);
    }

    private JobId lostTwice() {
        JobId job = pausedJob();
        theOtherNode("development", Duration.ZERO.minusHours(1));
        runsOn(other, job);
        database.sql("update job set attempts = 2, started_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofHours(1))), job.value())
                .update();
        return job;
    }

    @Test
    void work_that_this_node_was_given_without_knowing_goes_back_into_the_queue() throws Exception {
        JobId job = pausedJob();
        runsOn(here.id(), job);

        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.attempts(job)))
                .extracting(JobAttempt::outcome)
                .containsExactly("INTERRUPTED", "DONE");
    }

    @Test
    void a_drained_node_that_was_given_up_is_drained_when_it_is_there_again() {
        people.run(administrator, () -> administration.drain(here.id()));
        heartbeat.beat();
        database.sql("update job_node set state = 'LOST' where id = ?")
                .param(here.id().value())
                .update();

        heartbeat.beat();

        assertThat(node(here.id()).state()).isEqualTo(NodeState.DRAINING);
        people.run(administrator, () -> administration.undrain(here.id()));
        heartbeat.beat();
    }

    @Test
    void a_node_whose_job_was_given_away_cannot_end_it() throws Exception {
        turn.hold();
        JobId job = submit();
        turn.awaitBegun();

        claims.lost(new Claim(job, 1, here.id()));
        turn.release();
        ends.awaitAll(List.of(job));

        assertThat(people.as(editor, () -> jobs.attempts(job)))
                .extracting(JobAttempt::outcome)
                .containsExactly("LOST", "DONE");
        assertThat(people.as(editor, () -> jobs.get(job)).result()).isEqualTo("turn 2");
    }

    @Test
    void a_drained_node_finishes_what_it_has_and_takes_nothing_new() throws Exception {
        turn.hold();
        JobId running = submit();
        turn.awaitBegun();
        people.run(administrator, () -> administration.drain(here.id()));
        JobId waiting = submit();
        turn.release();
        ends.awaitAll(List.of(running));

        assertThat(people.as(editor, () -> jobs.waiting(waiting)).orElseThrow().reason())
                .isEqualTo(new Waiting.Reason.NoSlots(SlotKind.CPU));
        assertThatThrownBy(() -> people.run(administrator, () -> administration.drain(here.id())))
                .isInstanceOf(RefusedException.class);

        people.run(administrator, () -> administration.undrain(here.id()));
        ends.awaitAll(List.of(waiting));
    }

    @Test
    void a_node_of_an_older_version_is_given_no_work_while_a_newer_one_is_there() throws Exception {
        theOtherNode("zzz-newer", Duration.ZERO.minusHours(1));

        JobId waiting = submit();

        assertThat(node(here.id()).refused())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("development").contains("zzz-newer"));
        assertThat(people.as(editor, () -> jobs.get(waiting)).state()).isEqualTo(JobState.QUEUED);
        database.sql("update job_node set state = 'STOPPED' where id = ?")
                .param(other.value())
                .update();
        ends.awaitAll(List.of(waiting));
        assertThat(node(here.id()).refused()).isEmpty();
    }

    @Test
    void a_node_whose_clock_is_off_is_given_no_work() {
        theOtherNode("development", Duration.ZERO.minusHours(1));
        database.sql("update job_node set clock_ahead_ms = 75000 where id = ?")
                .param(other.value())
                .update();

        assertThat(node(other))
                .returns(false, Node::takesWork)
                .satisfies(node -> assertThat(node.refused().orElseThrow()).contains("75 s ahead of the database's"));
        assertThat(node(here.id()).takesWork()).isTrue();
    }

    private Node node(NodeId id) {
        return people.as(administrator, administration::nodes).stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JobId submit() {
        return people.as(editor, () -> jobs.submit(project, turn, "Turn", new Turn.Nothing()));
    }

    private JobId pausedJob() {
        people.run(administrator, () -> administration.pauseQueue(true));
        JobId job = submit();
        people.run(administrator, () -> administration.pause(job));
        people.run(administrator, () -> administration.pauseQueue(false));
        return job;
    }

    private void runsOn(NodeId node, JobId job) {
        database.sql("""
                        insert into job_attempt (job_id, number, kind, node_id, node_name, slot, device, started_at,
                            message, items, duration_ms)
                        values (?, 1, 'test-turn', ?, 'there', 'cpu 0', 'cpu', current_timestamp, '', 0, 0)""").params(job.value(), node.value()).update();
        database.sql("update job set state = 'RUNNING', attempt = 1, node_id = ? where id = ?")
                .params(node.value(), job.value())
                .update();
    }

    private void theOtherNode(String version, Duration silence) {
        Timestamp now =
                database.sql("select current_timestamp").query(Timestamp.class).single();
        database.sql("delete from job_node where id = ?").param(other.value()).update();
        database.sql("""
                        insert into job_node (id, name, role, version, cpu_slots, gpu_slots, devices, load_average,
                            clock_ahead_ms, state, started_at, heartbeat_at)
                        values (?, 'there', 'WORKER', ?, 1, 0, 'cpu', 0, 0, 'ACTIVE', ?, ?)""")
                .params(
                        other.value(),
                        version,
                        now,
                        Timestamp.from(now.toInstant().minus(silence)))
                .update();
    }

    static final class Turn implements JobKind<Turn.Nothing> {

        private final AtomicInteger turns = new AtomicInteger();
        private volatile CountDownLatch begun = new CountDownLatch(0);
        private volatile CountDownLatch released = new CountDownLatch(0);

        record Nothing() {}

        void hold() {
            turns.set(0);
            begun = new CountDownLatch(1);
            released = new CountDownLatch(1);
        }

        void awaitBegun() throws InterruptedException {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void release() {
            released.countDown();
        }

        @Override
        public String name() {
            return "test-turn";
        }

        @Override
        public String title() {
            return "Turn";
        }

        @Override
        public Class<Nothing> parameters() {
            return Nothing.class;
        }

        @Override
        public String run(Nothing parameters, JobRun run) throws InterruptedException {
            int number = turns.incrementAndGet();
            begun.countDown();
            assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
            return "turn " + number;
        }
    }
}
