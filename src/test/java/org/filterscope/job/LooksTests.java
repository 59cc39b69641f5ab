package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.People;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks run beside long work, on slots that are kept free for them. */
@QueueTest
class LooksTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobAdministration administration;

    @Autowired
    private QueueTests.Counted counted;

    @Autowired
    private Glance glance;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private List<JobId> longWork = List.of();

    @BeforeEach
    void all_other_slots_are_taken() throws InterruptedException {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        glance.release();
        counted.hold(2);
        longWork = List.of(submit("hold"), submit("hold"));
        counted.awaitHeld();
    }

    @AfterEach
    void long_work_ends() throws InterruptedException {
        glance.release();
        counted.release();
        ends.awaitAll(longWork);
    }

    @Test
    void a_look_runs_while_all_other_slots_are_taken() throws Exception {
        JobId other = submit("");
        JobId look = look();

        ends.awaitAll(List.of(look));

        assertThat(people.as(editor, () -> jobs.get(look)).state()).isEqualTo(JobState.DONE);
        assertThat(people.as(editor, () -> jobs.attempts(look)))
                .extracting(JobAttempt::slot)
                .containsExactly("look 0");
        assertThat(people.as(editor, () -> jobs.get(other)).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_look_there_counts_neither_for_the_share_nor_for_the_limit_of_its_team() throws Exception {
        UserId administrator = people.anAdministrator();
        people.run(administrator, () -> administration.setLimit(team, Optional.of(2)));
        double before = served();
        JobId look = look();

        ends.awaitAll(List.of(look));

        assertThat(people.as(editor, () -> jobs.get(look)).state()).isEqualTo(JobState.DONE);
        assertThat(served()).isEqualTo(before);
    }

    @Test
    void teams_take_turns_with_their_looks() throws Exception {
        glance.hold();
        JobId first = look();
        glance.awaitHeld();
        JobId second = look();
        TeamId another = people.aTeam();
        UserId reader = people.aMember(another, Role.READER);
        ProjectId ofAnother = people.aProject(another);
        JobId theirs = people.as(reader, () -> jobs.look(ofAnother, glance, "Glance", new Glance.At("theirs")));

        assertThat(people.as(editor, () -> jobs.waiting(second)))
                .map(Waiting::reason)
                .get()
                .isNotInstanceOf(Waiting.Reason.NoSlots.class);
        assertThat(people.as(people.anAdministrator(), administration::nodes))
                .anySatisfy(node -> assertThat(node)
                        .returns(1, Node::lookSlots)
                        .returns(1, Node::busyLook)
                        .returns(2, Node::busyCpu));
        glance.release();
        ends.awaitAll(List.of(first, second, theirs));

        assertThat(started(theirs)).isBefore(started(second));
    }

    private Instant started(JobId job) {
        return database.sql("select started_at from job where id = ?")
                .param(job.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private double served() {
        return database.sql("select served from job_share where team_id = ?")
                .param(team.value())
                .query(Double.class)
                .single();
    }

    private JobId submit(String how) {
        return people.as(editor, () -> jobs.submit(project, counted, "Count", new QueueTests.Counted.Turn(1, how)));
    }

    private JobId look() {
        return people.as(
                editor,
                () -> jobs.look(
                        project, glance, "Glance", new Glance.At(JobId.random().toString())));
    }

    /** Looks for a moment, or as long as it is held. */
    static final class Glance implements JobKind<Glance.At> {

        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile CountDownLatch released = new CountDownLatch(0);

        record At(String what) {}

        void hold() {
            held = new CountDownLatch(1);
            released = new CountDownLatch(1);
        }

        void awaitHeld() throws InterruptedException {
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void release() {
            released.countDown();
        }

        @Override
        public String name() {
            return "test-glance";
        }

        @Override
        public String title() {
            return "Glance";
        }

        @Override
        public Class<At> parameters() {
            return At.class;
        }

        @Override
        public boolean look() {
            return true;
        }

        @Override
        public String run(At parameters, JobRun run) throws InterruptedException {
            held.countDown();
            assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
            return "";
        }
    }
}
