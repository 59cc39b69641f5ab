package org.filterscope.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;

/** The reader's teams. */
@Route(TeamNavigation.TEAMS)
@PageTitle("Teams · Filterscope")
@PermitAll
@StyleSheet("team.css")
class TeamsView extends Main implements BeforeEnterObserver {

    private final transient Teams teams;

    TeamsView(Teams teams) {
        this.teams = teams;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<TeamSummary> mine = teams.mine();
        PageHeader header = new PageHeader("Teams", "Projects, models and images belong to a team.");
        add(header);
        if (mine.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    "You are in no team yet",
                    teams.mayCreate()
                            ? "Make one, and invite others to it."
                            : "Ask the owner of a team for an invitation, or an administrator for a team of your own.",
                    teams.mayCreate() ? new Component[] {create()} : new Component[0]));
        } else {
            if (teams.mayCreate()) {
                header.addAction(create());
            }
            Div cards = new Div();
            cards.addClassName("cards");
            mine.forEach(team -> cards.add(card(team)));
            add(cards);
        }
    }

    private Button create() {
        Button button = new Button(
                "Make a team",
                VaadinIcon.PLUS.create(),
                _ -> NameDialog.ask("Make a team", "", "Make the team", name -> {
                    TeamId team = teams.create(name);
                    getUI().ifPresent(ui -> ui.navigate(TeamNavigation.team(team)));
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Div card(TeamSummary team) {
        Span role = new Span(team.myRole().word());
        role.addClassName("badge");
        Paragraph counts = new Paragraph(LocaleText.count(team.members(), "member", "members") + ", "
                + LocaleText.count(team.projects(), "project", "projects"));
        counts.addClassName("secondary");
        Div card = new Div(new H2(new Anchor(TeamNavigation.team(team.id()), team.name())), counts, new Div(role));
        card.addClassNames("card", "card-link");
        return card;
    }
}
