package org.filterscope.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectSummary;
import org.filterscope.team.Projects;
import org.filterscope.team.Role;
import org.filterscope.team.TeamNavigation;
import org.filterscope.team.TeamSummary;
import org.filterscope.team.Teams;

/** All projects of the reader's teams. */
@Route("")
@PageTitle("Projects · Filterscope")
@PermitAll
class ProjectsView extends Main {

    private final transient Projects projects;
    private final transient List<TeamSummary> editable;

    ProjectsView(Projects projects, Teams teams) {
        this.projects = projects;
        List<TeamSummary> mine = teams.mine();
        this.editable = mine.stream()
                .filter(team -> team.myRole().includes(Role.EDITOR))
                .toList();
        addClassName("page");
        List<ProjectSummary> all = projects.mine();
        PageHeader header = new PageHeader(
                "Projects",
                "A project holds the models under study, the images to study them with, and what came of it.");
        add(header);
        if (!all.isEmpty()) {
            if (!editable.isEmpty()) {
                header.addAction(newProject());
            }
            Div cards = new Div();
            cards.addClassName("cards");
            all.forEach(project -> cards.add(card(project)));
            add(cards);
        } else if (!editable.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.GRID_BIG_O,
                    "No project yet",
                    "Make one, then bring a trained network and images to look at it with.",
                    newProject()));
        } else {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    mine.isEmpty() ? "You are in no team yet" : "Your teams have no project yet",
                    mine.isEmpty()
                            ? "Ask the owner of a team for an invitation link, or start a team of your own."
                            : "Readers look at projects; an editor or owner of the team makes them.",
                    new Anchor(TeamNavigation.TEAMS, "To the teams")));
        }
        List<ProjectSummary> archived = projects.myArchived();
        if (!archived.isEmpty()) {
            add(new Section("Archived", archived(archived)));
        }
    }

    private static Component archived(List<ProjectSummary> projects) {
        UnorderedList list = new UnorderedList();
        list.addClassName("shelf-things");
        for (ProjectSummary project : projects) {
            Span team = new Span(" · " + project.teamName());
            team.addClassName("secondary");
            list.add(new ListItem(new Anchor(ProjectPages.overview(project.id()), project.name()), team));
        }
        return list;
    }

    private Button newProject() {
        Button button = new Button(
                "New project",
                VaadinIcon.PLUS.create(),
                _ -> new NewProjectDialog(
                                editable,
                                (team, name, description) -> UI.getCurrent()
                                        .navigate(ProjectPages.overview(projects.create(team, name, description))))
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Component card(ProjectSummary project) {
        Anchor title = new Anchor(ProjectPages.overview(project.id()), project.name());
        Span facts = new Span(project.teamName() + " · since " + LocaleText.date(project.createdAt()));
        facts.addClassName("secondary");
        Div card = new Div(new H2(title), new Paragraph(project.description()), facts);
        card.addClassName("card");
        card.addClassName("card-link");
        return card;
    }
}
