package org.filterscope.job.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Recitals;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
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
class JobsViewTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Jobs jobs;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void an_editor_with_a_project() {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.signIn(editor);
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        open("");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing has run yet");
    }

    @Test
    void each_job_tells_why_it_waits_why_it_failed_and_how_it_ran() {
        aJob("Held", JobState.PAUSED);
        aJob("Failed", JobState.FAILED);
        aJob("Done", JobState.DONE);

        open("");

        assertThat(texts())
                .contains("An administrator holds this job back.")
                .contains("took 10 s · on stage (CPU) · 1,000 items, 100 a second");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Held", "Failed", "Done", "Show the result");
    }

    @Test
    void the_address_says_which_jobs_are_shown() {
        aJob("Bird song", JobState.FAILED);
        aJob("Bird call", JobState.DONE);
        aJob("Frog song", JobState.FAILED);
        stage().aJob(project, people.aMember(team, Role.EDITOR), "Bird song of another", JobState.FAILED);

        open("state=failed&text=bird&mine=yes");

        assertThat(titles()).containsExactly("Bird song");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("bird");
    }

    @Test
    void what_is_looked_for_goes_into_the_address() {
        aJob("Bird song", JobState.DONE);
        aJob("Frog song", JobState.DONE);
        open("");

        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Title contains"))
                .findFirst()
                .orElseThrow()
                .setValue("frog");

        assertThat(titles()).containsExactly("Frog song");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("jobs?text=frog");
    }

    @Test
    void chosen_jobs_are_cancelled_together_after_a_question() {
        JobId first = aJob("First", JobState.PAUSED);
        JobId second = aJob("Second", JobState.PAUSED);
        JobId left = aJob("Left", JobState.PAUSED);
        open("");

        choose("First");
        choose("Second");
        button("Cancel (2)").click();
        assertThat(state(first)).isEqualTo(JobState.PAUSED);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(List.of(state(first), state(second))).containsOnly(JobState.CANCELLED);
        assertThat(state(left)).isEqualTo(JobState.PAUSED);
    }

    @Test
    void chosen_jobs_are_started_again_together_as_far_as_they_can_be() {
        JobId failed = aJob("Failed", JobState.FAILED);
        JobId cancelled = aJob("Cancelled", JobState.CANCELLED);
        JobId done = aJob("Done", JobState.DONE);
        open("");

        choose("Failed");
        choose("Cancelled");
        choose("Done");
        button("Start again (2)").click();

        assertThat(List.of(
                        job(failed).attempt(),
                        job(cancelled).attempt(),
                        job(done).attempt()))
                .allMatch(attempt -> attempt >= 1);
        assertThat(List.of(state(failed), state(cancelled))).doesNotContain(JobState.FAILED, JobState.CANCELLED);
        assertThat(state(done)).isEqualTo(JobState.DONE);
    }

    @Test
    void readers_see_the_jobs_and_can_do_nothing_with_them() {
        aJob("Held", JobState.PAUSED);
        people.signIn(people.aMember(team, Role.READER));

        open("");

        assertThat(titles()).containsExactly("Held");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .noneMatch(text -> text.startsWith("Cancel") || text.startsWith("Start again"));
    }

    private void open(String query) {
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate(JobNavigation.ofProject(project), QueryParameters.fromString(query));
    }

    private JobId aJob(String title, JobState state) {
        return stage().aJob(project, editor, title, state);
    }

    private Stage stage() {
        return new Stage(database);
    }

    private Job job(JobId job) {
        return people.as(editor, () -> jobs.get(job));
    }

    private JobState state(JobId job) {
        return job(job).state();
    }

    private List<String> titles() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("job/"))
                .map(Anchor::getText)
                .toList();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void choose(String title) {
        find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().orElse("").equals("Choose " + title))
                .findFirst()
                .orElseThrow()
                .setValue(true);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
