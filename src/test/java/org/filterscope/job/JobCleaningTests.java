package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.People;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs that ended are forgotten after a while. The time that passes here passes for the cleaning alone. */
@QueueTest
class JobCleaningTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobSchedules schedules;

    @Autowired
    private LooksTests.Glance glance;

    @Autowired
    private SchedulesTests.Look work;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NodeSettings settings;

    @Autowired
    private Scheduler quartz;

    private final AdvancingClock clock = new AdvancingClock();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
    }

    @Test
    void looks_go_after_an_hour_and_all_else_after_a_year() throws Exception {
        JobId look = people.as(editor, () -> jobs.look(project, glance, "Glance", new LooksTests.Glance.At("")));
        JobId other = people.as(editor, () -> jobs.submit(project, work, "Look", new SchedulesTests.Look.At(7)));
        ends.awaitAll(List.of(look, other));

        cleaning().clean();
        assertThat(there()).containsExactlyInAnyOrder(look, other);

        clock.advance(Duration.ofMinutes(61));
        cleaning().clean();
        assertThat(there()).containsExactly(other);

        clock.advance(Duration.ofDays(365));
        cleaning().clean();
        assertThat(there()).isEmpty();
        for (String table : List.of("job_attempt", "job_log")) {
            assertThat(database.sql("select count(*) from " + table + " where job_id = ?")
                            .param(other.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void what_waits_or_is_still_needed_stays() throws Exception {
        JobId needed = people.as(editor, () -> jobs.submit(project, work, "Look", new SchedulesTests.Look.At(1)));
        ends.awaitAll(List.of(needed));
        JobId paused = people.as(editor, () -> jobs.submit(project, work, "Look", new SchedulesTests.Look.At(2)));
        ends.awaitAll(List.of(paused));
        database.sql("update job set state = 'PAUSED', ended_at = null where id = ?")
                .param(paused.value())
                .update();
        clock.advance(Duration.ofDays(366));

        cleaning(ended -> Set.of(needed)).clean();

        assertThat(there()).containsExactlyInAnyOrder(needed, paused);
    }

    @Test
    void a_schedule_leads_to_no_job_that_is_gone() throws Exception {
        JobId job = people.as(editor, () -> jobs.submit(project, work, "Look", new SchedulesTests.Look.At(3)));
        ends.awaitAll(List.of(job));
        ScheduleId schedule = people.as(
                editor,
                () -> schedules.add(
                        project,
                        work,
                        "Look",
                        new SchedulesTests.Look.At(3),
                        new Timing.Cron("0 30 6 ? * MON", ZoneId.of("UTC")),
                        Misfire.RUN_ONCE));
        database.sql("update job_schedule set last_job = ? where id = ?")
                .params(job.value(), schedule.value())
                .update();
        clock.advance(Duration.ofDays(366));

        cleaning().clean();

        assertThat(people.as(editor, () -> schedules.of(project)))
                .singleElement()
                .satisfies(each -> assertThat(each.lastJob()).isEmpty());
    }

    @Test
    void quartz_has_it_done_again_and_again_by_one_node_at_a_time() throws Exception {
        JobKey key = JobKey.jobKey("cleaning", "cleaning");

        assertThat(quartz.getJobDetail(key).isConcurrentExecutionDisallowed()).isTrue();
        assertThat(quartz.getTriggersOfJob(key))
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.getNextFireTime()).isNotNull());
    }

    private List<JobId> there() {
        return people.as(editor, () -> jobs.of(project, 10)).stream()
                .map(Job::id)
                .toList();
    }

    private JobCleaning cleaning(NeededJobs... needed) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (NeededJobs each : needed) {
            beans.addBean("needed", each);
        }
        ObjectProvider<NeededJobs> all = beans.getBeanProvider(NeededJobs.class);
        return new JobCleaning(database, transaction, all, settings, clock);
    }
}
