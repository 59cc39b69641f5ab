package org.filterscope.team;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;

/** What was done on the server, for administrators. */
@Route(TeamNavigation.ADMINISTRATION_TRAIL)
@PageTitle("What was done · Filterscope")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("team.css")
class AdministrationTrailView extends Main implements BeforeEnterObserver {

    private final transient TrailReading trail;

    AdministrationTrailView(TrailReading trail) {
        this.trail = trail;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        TrailQuery query = TrailQuery.of(event.getLocation().getQueryParameters());
        ZoneId zone = LocaleText.zone();
        Anchor export = new Anchor(query.export("api/administration/trail.csv", zone), "Export as CSV");
        export.getElement().setAttribute("download", true);
        TrailFilterFields fields = new TrailFilterFields(
                query,
                trail.actionsOfServer(),
                next -> getUI().ifPresent(ui -> ui.navigate(TeamNavigation.ADMINISTRATION_TRAIL, next.parameters())));
        add(
                new PageHeader(
                        "What was done",
                        "Who did what to which thing when, in all teams; nobody can change or delete these entries.",
                        export),
                fields,
                new TrailRows(number -> trail.ofServer(query.filter(zone), number)));
    }
}
