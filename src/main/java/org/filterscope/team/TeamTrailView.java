package org.filterscope.team;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;

/** What was done in a team, for its owners. */
@Route("team/:team/trail")
@PageTitle("What was done · Filterscope")
@PermitAll
@StyleSheet("team.css")
class TeamTrailView extends Main implements BeforeEnterObserver {

    private final transient TrailReading trail;
    private final transient Teams teams;

    TeamTrailView(TrailReading trail, Teams teams) {
        this.trail = trail;
        this.teams = teams;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        TeamId team = TeamId.parse(event.getRouteParameters().get("team").orElse(""));
        TrailQuery query = TrailQuery.of(event.getLocation().getQueryParameters());
        ZoneId zone = LocaleText.zone();
        Anchor export = new Anchor(query.export("api/team/" + team + "/trail.csv", zone), "Export as CSV");
        export.getElement().setAttribute("download", true);
        TrailFilterFields fields = new TrailFilterFields(
                query,
                trail.actionsOfTeam(team),
                next -> getUI().ifPresent(ui -> ui.navigate(TeamNavigation.trail(team), next.parameters())));
        add(
                new PageHeader(
                        "What was done",
                        "In the team " + teams.get(team).name() + "; nobody can change or delete these entries.",
                        new Anchor(TeamNavigation.team(team), "To the team"),
                        export),
                fields,
                new TrailRows(number -> trail.ofTeam(team, query.filter(zone), number)));
    }
}
