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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@WorkspaceTest
@Import(JobsTests.Kinds.class)
class JobsTests {

    private static final String ENDLESS = "endless";

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobNews news;

    @Autowired
    private Greeting greeting;

    @Autowired
    private Farewell farewell;

    @Autowired
    private JdbcClient database;

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

        people.run(another, () -> jobs.startAgain(refused));

        assertThat(ended(refused))
                .returns("This greeting is refused; say another.", Job::message)
                .returns(2, Job::attempt)
                .returns(another, Job::requester);
        assertThat(people.as(editor, () -> jobs.attempts(refused)))
                .extracting(JobAttempt::outcome)
                .containsExactly("FAILED", "FAILED");
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

    @Test
    void a_job_does_not_begin_for_whoever_may_not_ask_for_it_any_more() throws Exception {
        UserId other = people.aMember(team, Role.EDITOR);
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        watch(heard);
        JobId endless = submit(ENDLESS);
        await(heard, endless, JobState.RUNNING);
        JobId waiting = people.as(other, () -> jobs.submit(project, greeting, "Greet", new Word("hello")));

        setRole(other, Role.READER);
        people.run(editor, () -> jobs.cancel(endless));

        Job ended = ended(waiting);
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.message()).contains("may not change the project any more");
    }

    @Test
    void a_running_job_ends_when_whoever_asked_for_it_loses_the_right() throws Exception {
        UserId other = people.aMember(team, Role.EDITOR);
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        watch(heard);
        JobId endless = people.as(other, () -> jobs.submit(project, greeting, "Greet", new Word(ENDLESS)));
        await(heard, endless, JobState.RUNNING);

        setRole(other, Role.READER);

        assertThat(await(heard, endless, JobState.FAILED).message()).contains("may not change the project any more");
    }

    @Test
    void whoever_has_left_the_team_hears_no_more_of_its_jobs() throws Exception {
        UserId other = people.aMember(team, Role.READER);
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        people.run(other, () -> jobs.watch(project, heard::add));
        ended(submit("hello"));
        assertThat(heard).isNotEmpty();

        database.sql("delete from membership where account_id = ?")
                .param(other.value())
                .update();
        heard.clear();
        ended(submit("hello again"));

        assertThat(heard).isEmpty();
    }

    @Test
    void whoever_has_left_the_team_is_not_shown_its_jobs_as_his_own() throws Exception {
        UserId other = people.aMember(team, Role.EDITOR);
        ended(people.as(other, () -> jobs.submit(project, greeting, "Greet", new Word("hello"))));
        assertThat(people.as(other, () -> jobs.mine(10))).hasSize(1);
        assertThat(people.as(other, () -> news.unseen(10))).hasSize(1);

        database.sql("delete from membership where account_id = ?")
                .param(other.value())
                .update();

        assertThat(people.as(other, () -> jobs.mine(10))).isEmpty();
        assertThat(people.as(other, () -> news.unseen(10))).isEmpty();
    }

    @Test
    void a_job_that_took_its_server_down_again_and_again_is_not_begun_once_more() throws Exception {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        watch(heard);
        JobId endless = submit(ENDLESS);
        await(heard, endless, JobState.RUNNING);
        JobId crashing = submit("hello");
        JobId lucky = submit("hello");
        died(crashing, 3);
        died(lucky, 2);

        people.run(editor, () -> jobs.cancel(endless));

        assertThat(ended(crashing))
                .returns(JobState.FAILED, Job::state)
                .extracting(Job::message)
                .asString()
                .contains("stopped unexpectedly each of the 3 times");
        assertThat(ended(lucky).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void a_cancellation_is_in_the_trail() throws Exception {
        JobId endless = submit(ENDLESS);

        people.run(editor, () -> jobs.cancel(endless));
        people.run(editor, () -> jobs.cancel(endless));

        ended(endless);
        assertThat(database.sql("select thing_name from trail_entry where action = 'job cancelled' and thing_id = ?")
                        .param(endless.value())
                        .query(String.class)
                        .list())
                .contains("Greet");
    }

    private void setRole(UserId person, Role role) {
        database.sql("update membership set role = ? where account_id = ?")
                .params(role.name(), person.value())
                .update();
    }

    /** As if the server had died during a job that many times. */
    private void died(JobId job, int times) {
        for (int i = 0; i < times; i++) {
            database.sql("update job set attempts = attempts + 1 where id = ?")
                    .param(job.value())
                    .update();
        }
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
        public String title() {
            return "Test greeting";
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
        public String title() {
            return "Test farewell";
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
