package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@WorkspaceTest
@Import(JobsTests.Kinds.class)
class JobsTests {

    private static final String ENDLESS = "endless";

    @Autowired
    private Jobs jobs;

    @Autowired
    private Greeting greeting;

    @Autowired
    private Farewell farewell;

    @Autowired
    private People people;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
    }

    @Test
    void a_job_runs_as_the_person_who_asked_for_it_and_keeps_its_result() throws Exception {
        Job ended = ended(submit("hello"));

        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.result()).isEqualTo("hello from " + editor);
        assertThat(ended.endedAt()).isPresent();
    }

    @Test
    void the_reason_of_a_refusal_is_shown() throws Exception {
        Job ended = ended(submit("refuse"));

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).isEqualTo("This greeting is refused; say another.");
    }

    @Test
    void a_fault_of_the_program_fails_the_job_without_showing_its_inside() throws Exception {
        Job ended = ended(submit("break"));

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).contains(ended.id().toString()).doesNotContain("secret");
    }

    @Test
    void a_running_job_is_cancelled_and_the_next_one_runs() throws Exception {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        watch(heard);
        JobId endless = submit(ENDLESS);
        Job running = await(heard, endless, JobState.RUNNING);
        assertThat(running.state()).isEqualTo(JobState.RUNNING);

        people.run(editor, () -> jobs.cancel(endless));

        assertThat(await(heard, endless, JobState.CANCELLED).state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended(submit("next")).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void a_waiting_job_is_cancelled_without_ever_running() throws Exception {
        JobId endless = submit(ENDLESS);
        JobId waiting = submit("waits");

        people.run(editor, () -> jobs.cancel(waiting));
        people.run(editor, () -> jobs.cancel(endless));

        assertThat(ended(waiting).state()).isEqualTo(JobState.CANCELLED);
        assertThat(ended(endless).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_job_that_failed_is_started_again_once_where_its_kind_allows_that() throws Exception {
        JobId refused = submit("refuse");
        JobId done = submit("hello");
        ended(refused);
        ended(done);
        assertThat(people.as(editor, () -> jobs.startsAgain(refused))).isTrue();
        assertThat(people.as(editor, () -> jobs.startsAgain(done))).isFalse();
        UserId another = people.aMember(team, Role.EDITOR);

        JobId again = people.as(another, () -> jobs.startAgain(refused));

        assertThat(ended(again).message()).isEqualTo("This greeting is refused; say another.");
        assertThat(people.as(editor, () -> jobs.get(again)).title()).isEqualTo("Greet");
        assertThat(people.as(editor, () -> jobs.startsAgain(refused))).isFalse();
        assertThatThrownBy(() -> people.run(editor, () -> jobs.startAgain(refused)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(editor, () -> jobs.startAgain(done)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_job_of_another_kind_is_asked_for_anew_where_it_was_asked_for() throws Exception {
        JobId job = people.as(editor, () -> jobs.submit(project, farewell, "Say goodbye", new Word("refuse")));
        ended(job);

        assertThat(people.as(editor, () -> jobs.startsAgain(job))).isFalse();
    }

    @Test
    void others_neither_see_nor_stop_a_job() throws Exception {
        JobId job = submit("hello");
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        UserId reader = people.aMember(team, Role.READER);

        assertThatThrownBy(() -> people.run(stranger, () -> jobs.get(job))).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> jobs.of(project, 10)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> jobs.watch(project, _ -> {})))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(reader, () -> jobs.cancel(job))).isInstanceOf(AccessDeniedException.class);
        assertThat(people.as(reader, () -> jobs.get(job)).id()).isEqualTo(job);
    }

    private JobId submit(String word) {
        return people.as(editor, () -> jobs.submit(project, greeting, "Greet", new Word(word)));
    }

    private void watch(BlockingQueue<Job> heard) {
        people.run(editor, () -> jobs.watch(project, heard::add));
    }

    /** Waits for the end of a job; its changes are heard of, so that nothing has to be asked again and again. */
    private Job ended(JobId id) throws InterruptedException {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        watch(heard);
        Job now = people.as(editor, () -> jobs.get(id));
        while (!now.state().ended()) {
            Job next = heard.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("the job changes").isNotNull();
            now = next.id().equals(id) ? next : now;
        }
        return now;
    }

    private static Job await(BlockingQueue<Job> heard, JobId id, JobState state) throws InterruptedException {
        while (true) {
            Job next = heard.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("the job becomes " + state).isNotNull();
            if (next.id().equals(id) && next.state() == state) {
                return next;
            }
        }
    }

    record Word(String word) {}

    static class Greeting implements JobKind<Word> {

        @Override
        public String name() {
            return "test-greeting";
        }

        @Override
        public Class<Word> parameters() {
            return Word.class;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public String run(Word parameters, JobRun run) {
            return switch (parameters.word()) {
                case "refuse" -> throw new RefusedException("This greeting is refused; say another.");
                case "break" -> throw new IllegalStateException("a secret");
                case ENDLESS -> endless(run);
                default -> parameters.word() + " from " + SignedInUser.require().id();
            };
        }

        private static String endless(JobRun run) {
            while (true) {
                run.checkpoint();
                Thread.onSpinWait();
            }
        }
    }

    static class Farewell implements JobKind<Word> {

        @Override
        public String name() {
            return "test-farewell";
        }

        @Override
        public Class<Word> parameters() {
            return Word.class;
        }

        @Override
        public String run(Word parameters, JobRun run) {
            throw new RefusedException("Nobody leaves.");
        }
    }

    @TestConfiguration
    static class Kinds {

        @Bean
        Farewell farewell() {
            return new Farewell();
        }

        @Bean
        Greeting greeting() {
            return new Greeting();
        }
    }
}
