package org.filterscope.job.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Recitals;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.JobId;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.JobState;
import org.filterscope.job.Node;
import org.filterscope.job.NodeState;
import org.filterscope.job.QueueOverview;
import org.filterscope.job.Waiting;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamAdministration.TeamOverview;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkspaceTest
@Import(Recitals.class)
class AdministrationJobsViewTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JobAdministration administration;

    @Autowired
    private QueueOverview overview;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId administrator = UserId.random();

    @BeforeEach
    void an_administrator_and_a_team_of_others() {
        team = people.aTeam();
        project = people.aProject(team);
        administrator = people.anAdministrator();
        people.signIn(administrator);
        people.run(administrator, () -> administration.pauseQueue(true));
    }

    @AfterEach
    void the_queue_goes_on() {
        people.run(administrator, () -> administration.pauseQueue(false));
    }

    @Test
    void the_whole_queue_is_shown_with_teams_and_reasons_and_a_banner_while_it_is_paused() {
        aJob("Waits its turn", JobState.QUEUED);
        aJob("Held for long", JobState.PAUSED);

        open();

        assertThat(texts())
                .contains("Waits its turn", "Held for long")
                .contains("An administrator has paused the queue.", "An administrator holds this job back.")
                .anyMatch(text -> text.startsWith("Team " + team))
                .anyMatch(text -> text.startsWith("The queue is paused"));
    }

    @Test
    void a_job_is_held_back_let_go_on_and_moved_to_the_front() {
        aJob("First asked for", JobState.QUEUED);
        JobId second = aJob("Asked for later", JobState.QUEUED);
        open();

        click("Hold back: Asked for later");
        assertThat(entry(second).job().state()).isEqualTo(JobState.PAUSED);
        click("Let go on: Asked for later");
        assertThat(entry(second).waiting()).map(Waiting::reason).contains(new Waiting.Reason.QueuePaused());
        click("To the front: Asked for later");

        assertThat(people.as(administrator, () -> overview.jobs(1)))
                .extracting(each -> each.job().id())
                .containsExactly(second);
    }

    @Test
    void a_team_gets_a_limit_and_loses_it_again() {
        open();
        @SuppressWarnings("unchecked")
        ComboBox<TeamOverview> teams = find(ComboBox.class).single();
        teams.setValue(new TeamOverview(team, "Team " + team, List.of(), 0, 1, java.time.Instant.EPOCH));
        find(IntegerField.class).single().setValue(2);

        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Set the limit"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(people.as(administrator, () -> administration.limit(team))).contains(2);
        click("Lift the limit of Team " + team);

        assertThat(people.as(administrator, () -> administration.limit(team))).isEqualTo(Optional.empty());
    }

    @Test
    void a_node_is_drained_and_taken_back() {
        navigate(JobNavigation.NODES, AdministrationNodesView.class);
        Node node = node();
        assertThat(find(H2.class).all()).extracting(H2::getText).contains(node.name());

        click("Drain " + node.name());
        assertThat(node().state()).isEqualTo(NodeState.DRAINING);
        click("Take " + node.name() + " back");

        assertThat(node().state()).isEqualTo(NodeState.ACTIVE);
    }

    private Node node() {
        return people.as(administrator, administration::nodes).getFirst();
    }

    private JobId aJob(String title, JobState state) {
        return new Stage(database).aJob(project, people.aMember(team, Role.EDITOR), title, state);
    }

    private QueueOverview.Entry entry(JobId job) {
        return people.as(administrator, () -> overview.jobs(1_000)).stream()
                .filter(each -> each.job().id().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private void open() {
        navigate(JobNavigation.ADMINISTRATION, AdministrationJobsView.class);
    }

    private void click(String label) {
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
