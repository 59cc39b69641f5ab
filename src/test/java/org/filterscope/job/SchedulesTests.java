package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.People;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.JobListener;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@QueueTest
class SchedulesTests {

    private static final Timing MONDAYS = new Timing.Cron("0 30 6 ? * MON", ZoneId.of("Europe/Berlin"));

    @Autowired
    private JobSchedules schedules;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Look look;

    @Autowired
    private Once once;

    @Autowired
    private Scheduler quartz;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

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
    void when_its_time_has_come_the_job_is_asked_for_as_its_owner() throws Exception {
        ScheduleId schedule = weekly();

        fire(schedule);

        JobId job = only(schedule).lastJob().orElseThrow();
        ends.awaitAll(List.of(job));
        assertThat(people.as(editor, () -> jobs.get(job)))
                .returns(JobState.DONE, Job::state)
                .returns(editor, Job::requester)
                .returns("Look again", Job::title)
                .returns("looked at 7", Job::result);
    }

    @Test
    void the_next_times_are_shown_unless_it_is_paused() throws Exception {
        ScheduleId schedule = weekly();

        List<Instant> times = people.as(editor, () -> schedules.next(schedule, 5));
        assertThat(times).hasSize(5).isSorted();
        assertThat(quartz.getTriggersOfJob(key(schedule))
                        .getFirst()
                        .getNextFireTime()
                        .toInstant())
                .as("Quartz has the same in mind")
                .isEqualTo(times.getFirst());

        people.run(editor, () -> schedules.pause(schedule, true));
        assertThat(people.as(editor, () -> schedules.next(schedule, 5))).isEmpty();
        assertThat(quartz.checkExists(key(schedule))).isFalse();

        people.run(editor, () -> schedules.pause(schedule, false));
        assertThat(people.as(editor, () -> schedules.next(schedule, 5))).isEqualTo(times);
        assertThat(quartz.checkExists(key(schedule))).isTrue();
    }

    @Test
    void who_lost_the_right_asks_for_nothing_any_more() throws Exception {
        ScheduleId schedule = weekly();
        database.sql("update membership set role = 'READER' where account_id = ?")
                .param(editor.value())
                .update();

        fire(schedule);

        assertThat(only(schedule))
                .returns(true, JobSchedule::paused)
                .satisfies(stopped -> assertThat(stopped.problem()).contains("may not change the project any more"))
                .satisfies(stopped -> assertThat(stopped.lastJob()).isEmpty());
    }

    @Test
    void a_job_that_ran_is_repeated_on_a_schedule() throws Exception {
        JobId job = people.as(editor, () -> jobs.submit(project, look, "Look", new Look.At(3)));
        ends.awaitAll(List.of(job));

        ScheduleId schedule =
                people.as(editor, () -> schedules.repeat(job, new Timing.Every(Duration.ofDays(1)), Misfire.SKIP));
        fire(schedule);

        JobId again = only(schedule).lastJob().orElseThrow();
        ends.awaitAll(List.of(again));
        assertThat(people.as(editor, () -> jobs.get(again)).result()).isEqualTo("looked at 3");
    }

    @Test
    void work_that_would_be_the_same_each_time_has_no_schedule() throws Exception {
        JobId job = people.as(editor, () -> jobs.submit(project, once, "Once", new Look.At(3)));

        assertThat(people.as(editor, () -> schedules.canRepeat(job))).isFalse();
        assertThatThrownBy(() -> people.run(editor, () -> schedules.repeat(job, MONDAYS, Misfire.SKIP)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_schedule_that_was_ended_leaves_nothing() throws Exception {
        ScheduleId schedule = weekly();

        people.run(editor, () -> schedules.remove(schedule));

        assertThat(quartz.checkExists(key(schedule))).isFalse();
        assertThat(people.as(editor, () -> schedules.of(project))).isEmpty();
    }

    @Test
    void others_neither_see_nor_stop_a_schedule() {
        ScheduleId schedule = weekly();
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        UserId reader = people.aMember(team, Role.READER);

        assertThatThrownBy(() -> people.run(stranger, () -> schedules.of(project)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> schedules.next(schedule, 1)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(reader, () -> schedules.pause(schedule, true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ScheduleId weekly() {
        return people.as(
                editor, () -> schedules.add(project, look, "Look again", new Look.At(7), MONDAYS, Misfire.RUN_ONCE));
    }

    private JobSchedule only(ScheduleId id) {
        UserId reader = people.aMember(team, Role.READER);
        return people.as(reader, () -> schedules.of(project)).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JobKey key(ScheduleId schedule) {
        return JobKey.jobKey(schedule.toString(), "schedule");
    }

    /** As if the time had come; waits until Quartz is through with it. */
    private void fire(ScheduleId schedule) throws SchedulerException, InterruptedException {
        BlockingQueue<JobKey> fired = new LinkedBlockingQueue<>();
        JobListener listener = new JobListenerSupport() {
            @Override
            public String getName() {
                return schedule.toString();
            }

            @Override
            public void jobWasExecuted(org.quartz.JobExecutionContext context, org.quartz.JobExecutionException fault) {
                fired.add(context.getJobDetail().getKey());
            }
        };
        quartz.getListenerManager().addJobListener(listener);
        quartz.triggerJob(key(schedule));
        assertThat(fired.poll(30, TimeUnit.SECONDS)).isEqualTo(key(schedule));
        quartz.getListenerManager().removeJobListener(listener.getName());
    }

    static final class Look implements JobKind<Look.At> {

        record At(int number) {}

        @Override
        public String name() {
            return "test-look";
        }

        @Override
        public String title() {
            return "Look";
        }

        @Override
        public Class<At> parameters() {
            return At.class;
        }

        @Override
        public boolean schedulable() {
            return true;
        }

        @Override
        public String run(At parameters, JobRun run) {
            return "looked at " + parameters.number();
        }
    }

    static final class Once implements JobKind<Look.At> {

        @Override
        public String name() {
            return "test-once";
        }

        @Override
        public String title() {
            return "Once";
        }

        @Override
        public Class<Look.At> parameters() {
            return Look.At.class;
        }

        @Override
        public String run(Look.At parameters, JobRun run) {
            return "";
        }
    }
}
