package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class ShellTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Test
    void a_member_sees_the_projects_of_the_own_teams_only() {
        TeamId team = people.aTeam();
        ProjectId mine = people.aProject(team);
        ProjectId foreign = people.aProject(people.aTeam());
        people.signIn(people.aMember(team, Role.READER));

        navigate("", ProjectsView.class);

        assertThat(addresses()).contains("project/" + mine).doesNotContain("project/" + foreign);
    }

    @Test
    void an_archived_project_is_found_below_the_others_and_can_be_put_back() {
        TeamId team = people.aTeam();
        ProjectId project = people.aProject(team);
        people.signIn(people.aMember(team, Role.EDITOR));
        navigate("project/" + project, ProjectView.class);

        test(find(Button.class).withText("Archive").all().getFirst()).click();

        assertThat(getCurrentView()).isInstanceOf(ProjectsView.class);
        assertThat(find(Section.class).all())
                .singleElement()
                .satisfies(section ->
                        assertThat(section.getElement().getOuterHTML()).contains("Archived", "project/" + project));

        navigate("project/" + project, ProjectView.class);
        test(find(Button.class).withText("Put back").all().getFirst()).click();
        navigate("", ProjectsView.class);
        assertThat(find(Section.class).all()).isEmpty();
        assertThat(addresses()).contains("project/" + project);
    }

    @Test
    void readers_archive_nothing() {
        TeamId team = people.aTeam();
        ProjectId project = people.aProject(team);
        people.signIn(people.aMember(team, Role.READER));

        navigate("project/" + project, ProjectView.class);

        assertThat(find(Button.class).withText("Archive").all()).isEmpty();
    }

    @Test
    void who_is_in_no_team_is_told_the_next_step() {
        people.signIn(people.aPerson());

        navigate("", ProjectsView.class);

        assertThat(find(H2.class).single().getText()).isEqualTo("You are in no team yet");
    }

    @Test
    void only_administrators_are_shown_the_administration() {
        people.signIn(people.aPerson());
        navigate("", ProjectsView.class);
        assertThat(navigation()).contains("Projects").doesNotContain("Storage");

        people.signIn(people.anAdministrator());
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(navigation()).contains("Storage");
    }

    @Test
    void an_unknown_address_gets_a_page_of_our_own() {
        UserId person = people.aPerson();
        people.signIn(person);

        UI.getCurrent().navigate("no-such-page");

        assertThat(find(H2.class).single().getText()).isEqualTo("There is no such page");
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> navigation() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
