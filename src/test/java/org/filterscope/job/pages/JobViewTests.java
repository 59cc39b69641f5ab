package org.filterscope.job.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Recitals;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.JobId;
import org.filterscope.job.JobLogs;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobSchedule;
import org.filterscope.job.JobSchedules;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.job.Timing;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkspaceTest
@Import(Recitals.class)
class JobViewTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobLogs logs;

    @Autowired
    private JobSchedules schedules;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void an_editor_with_a_project() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.signIn(editor);
    }

    @Test
    void an_ended_job_keeps_the_log_of_its_attempt() {
        JobId job = aJob(JobState.DONE);
        stage().wrote(job, 0, "Once upon a time");

        open(job);

        assertThat(texts()).contains("Once upon a time").anyMatch(text -> text.startsWith("Attempt 1: done"));
        assertThat(people.as(editor, () -> new LogText(jobs, job, 1).text())).endsWith("Z INFO Once upon a time\n");
    }

    @Test
    void lines_of_a_log_are_told_of_while_they_are_written() throws Exception {
        JobId job = aJob(JobState.DONE);
        stage().wrote(job, 0, "Known already");
        CountDownLatch heard = new CountDownLatch(1);
        Runnable stop = people.as(
                editor,
                () -> logs.watch(job, 1, 1, lines -> {
                    if (lines.getFirst().text().equals("And then")) {
                        heard.countDown();
                    }
                }));

        stage().wrote(job, 1, "And then");

        assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
        stop.run();
    }

    @Test
    void a_schedule_is_made_by_days_of_the_week_and_shows_its_next_times() {
        JobId job = aJob(JobState.DONE);
        open(job);
        button("Repeat on a schedule …").click();

        @SuppressWarnings("unchecked")
        CheckboxGroup<DayOfWeek> days = find(CheckboxGroup.class).single();
        days.setValue(Set.of(DayOfWeek.FRIDAY));
        assertThat(find(ListItem.class).all().stream()
                        .flatMap(item -> item.getElement().getTextRecursively().lines())
                        .filter(text -> text.startsWith("Friday")))
                .hasSize(5);
        button("Make the schedule").click();

        List<JobSchedule> made = people.as(editor, () -> schedules.of(project));
        assertThat(made)
                .extracting(JobSchedule::timing)
                .isEqualTo(List.of(new Timing.Cron(
                        "0 30 6 ? * FRI", ScheduleText.zone(made.getFirst().timing()))));
    }

    @Test
    void a_wrong_expression_is_refused_beside_its_field() {
        open(aJob(JobState.DONE));
        button("Repeat on a schedule …").click();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<TimingFields.Rhythm> rhythm = find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getLabel().equals("How often"))
                .findFirst()
                .orElseThrow();
        rhythm.setValue(TimingFields.Rhythm.EXPRESSION);
        TextField expression = find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Cron expression"))
                .findFirst()
                .orElseThrow();

        expression.setValue("now and then");

        assertThat(expression.isInvalid()).isTrue();
        assertThat(expression.getErrorMessage()).startsWith("“now and then” is no cron expression");
        button("Make the schedule").click();
        assertThat(people.as(editor, () -> schedules.of(project))).isEmpty();
    }

    @Test
    void a_job_that_failed_is_started_again_from_its_page() {
        JobId job = aJob(JobState.FAILED);
        open(job);

        button("Start again").click();

        assertThat(people.as(editor, () -> jobs.get(job)).state()).isNotEqualTo(JobState.FAILED);
    }

    private JobId aJob(JobState state) {
        return stage().aJob(project, editor, "Tale", state);
    }

    private Stage stage() {
        return new Stage(database);
    }

    private void open(JobId job) {
        navigate(JobNavigation.job(job), JobView.class);
        assertThat(find(Div.class).all()).isNotEmpty();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
