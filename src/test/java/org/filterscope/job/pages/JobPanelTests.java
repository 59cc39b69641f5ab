package org.filterscope.job.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Recitals;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.Job;
import org.filterscope.job.JobNews;
import org.filterscope.job.JobState;
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
class JobPanelTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JobNews news;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private UserId colleague = UserId.random();

    @BeforeEach
    void two_editors_of_a_project() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        colleague = people.aMember(team, Role.EDITOR);
        people.signIn(editor);
    }

    @Test
    void the_button_counts_what_waits_runs_and_has_newly_ended_of_ones_own() {
        aJob("Held", editor, JobState.PAUSED);
        aJob("Held of a colleague", colleague, JobState.PAUSED);
        aJob("Done", editor, JobState.DONE);
        aJob("Cancelled", editor, JobState.CANCELLED);

        UI.getCurrent().navigate("account");

        assertThat(label()).isEqualTo("Your jobs: 1 waiting or running, 1 newly ended");
    }

    @Test
    void what_has_ended_stays_listed_until_one_has_looked() {
        aJob("Done", editor, JobState.DONE);
        aJob("Failed", editor, JobState.FAILED);
        UI.getCurrent().navigate("account");

        Popover panel = find(Popover.class).single();
        panel.open();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Done", "Failed", "Show the result");
        assertThat(unseen()).hasSize(2);
        panel.close();

        assertThat(unseen()).isEmpty();
        assertThat(label()).isEqualTo("Your jobs: 0 waiting or running, 0 newly ended");
        aJob("Done later", editor, JobState.DONE);
        assertThat(unseen()).extracting(Job::title).containsExactly("Done later");
    }

    private void aJob(String title, UserId requester, JobState state) {
        new Stage(database).aJob(project, requester, title, state);
    }

    private List<Job> unseen() {
        return people.as(editor, () -> news.unseen(10));
    }

    private String label() {
        return find(Button.class).all().stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .filter(text -> text.startsWith("Your jobs"))
                .findFirst()
                .orElseThrow();
    }
}
