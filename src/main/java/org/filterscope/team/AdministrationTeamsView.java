package org.filterscope.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.TeamAdministration.TeamOverview;

/** All teams of this server. */
@Route(TeamNavigation.ADMINISTRATION_TEAMS)
@PageTitle("All teams · Filterscope")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("team.css")
class AdministrationTeamsView extends Main implements BeforeEnterObserver {

    private final transient TeamAdministration administration;
    private final transient Teams teams;
    private final SearchField search = new SearchField("Name", TeamNavigation.ADMINISTRATION_TEAMS);
    private final Grid<TeamOverview> grid = new Grid<>();
    private String text = "";

    AdministrationTeamsView(TeamAdministration administration, Teams teams) {
        this.administration = administration;
        this.teams = teams;
        addClassName("page");
        grid.addClassName("administration-grid");
        grid.setEmptyStateText("There is no such team.");
        grid.addComponentColumn(team -> new TwoLines(team.name(), "owned by " + String.join(", ", team.owners())))
                .setHeader("Team")
                .setFlexGrow(3)
                .setWidth("10rem");
        grid.addColumn(team -> LocaleText.number(team.members()))
                .setHeader("Members")
                .setWidth("7rem");
        grid.addColumn(team -> LocaleText.number(team.projects()))
                .setHeader("Projects")
                .setWidth("7rem");
        grid.addColumn(team -> LocaleText.date(team.createdAt()))
                .setHeader("Since")
                .setWidth("8rem");
        grid.addComponentColumn(this::addOwner)
                .setHeader(new Span())
                .setFlexGrow(0)
                .setWidth("9.5rem")
                .setFrozenToEnd(true);
        grid.setItems(
                query -> administration.teams(text, query.getOffset(), query.getLimit()).stream(),
                _ -> administration.count(text));
        Button create = new Button("Make a team", VaadinIcon.PLUS.create(), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(
                        "All teams",
                        "What a team has is seen by its members only; administrators see who owns it.",
                        create),
                search,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text = search.take(event);
        grid.getDataProvider().refreshAll();
    }

    private Button addOwner(TeamOverview team) {
        Button button = new Button("Add an owner", _ -> {
            EmailField mail = new EmailField("Mail");
            mail.setHelperText("Of somebody with an account on this server.");
            mail.setAutofocus(true);
            NameDialog.ask("Another owner for " + team.name(), mail, "Add the owner", () -> {
                administration.addOwner(team.id(), mail.getValue());
                Notices.done(mail.getValue() + " owns " + team.name() + " as well.");
                grid.getDataProvider().refreshAll();
            });
        });
        button.setAriaLabel("Add an owner to " + team.name());
        return button;
    }

    private void create() {
        NameDialog.ask("Make a team", "", "Make the team", name -> {
            TeamId team = teams.create(name);
            getUI().ifPresent(ui -> ui.navigate(TeamNavigation.team(team)));
        });
    }
}
