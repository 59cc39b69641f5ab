package org.filterscope.team;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;

/** Everybody with an account on this server. */
@Route(TeamNavigation.ADMINISTRATION_PEOPLE)
@PageTitle("People · Filterscope")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("team.css")
class AdministrationPeopleView extends Main implements BeforeEnterObserver {

    private final transient PeopleAdministration people;
    private final SearchField search = new SearchField("Name or mail", TeamNavigation.ADMINISTRATION_PEOPLE);
    private final Grid<AccountSummary> grid = new Grid<>();
    private String text = "";

    AdministrationPeopleView(PeopleAdministration people) {
        this.people = people;
        addClassName("page");
        grid.addClassName("administration-grid");
        grid.setEmptyStateText("Nobody here is called like this.");
        grid.addComponentColumn(person -> new TwoLines(person.name(), person.mail()))
                .setHeader("Person")
                .setFlexGrow(3)
                .setWidth("12rem");
        grid.addComponentColumn(AdministrationPeopleView::state)
                .setHeader("State")
                .setWidth("14rem");
        grid.addColumn(person -> LocaleText.date(person.createdAt()))
                .setHeader("Since")
                .setWidth("8rem");
        grid.addComponentColumn(this::actions)
                .setHeader(new Span())
                .setFlexGrow(0)
                .setWidth("4.5rem")
                .setFrozenToEnd(true);
        grid.setItems(
                query -> people.people(text, query.getOffset(), query.getLimit()).stream(), _ -> people.count(text));
        add(
                new PageHeader(
                        "People",
                        "Everybody with an account on this server. New people come by invitation into a team."),
                search,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text = search.take(event);
        grid.getDataProvider().refreshAll();
    }

    private static Div state(AccountSummary person) {
        Div state = new Div();
        if (person.administrator()) {
            state.add(MemberRows.badge("administrator"));
        }
        if (!person.active()) {
            state.add(MemberRows.badge("deactivated"));
        }
        return state;
    }

    private MenuBar actions(AccountSummary person) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel("What to do with " + person.name());
        SubMenu menu = more.getSubMenu();
        if (person.active()) {
            menu.addItem("Deactivate", _ -> deactivate(person));
            menu.addItem("Reset the password", _ -> reset(person));
        } else {
            menu.addItem("Reactivate", _ -> reactivate(person));
        }
        if (person.administrator()) {
            menu.addItem("Dismiss as administrator", _ -> appoint(person, false));
        } else {
            menu.addItem("Appoint administrator", _ -> appoint(person, true));
        }
        return bar;
    }

    private void deactivate(AccountSummary person) {
        people.deactivate(person.id());
        done(person.name() + " cannot sign in any more; all sessions have ended.");
    }

    private void reactivate(AccountSummary person) {
        people.reactivate(person.id());
        done(person.name() + " may sign in again.");
    }

    private void appoint(AccountSummary person, boolean administrator) {
        people.setAdministrator(person.id(), administrator);
        done(person.name() + (administrator ? " administers this server now." : " is no administrator any more."));
    }

    private void reset(AccountSummary person) {
        Confirmation.ask(
                "Reset the password of " + person.name() + "?",
                "The present password stops working and all sessions end at once. You get a link to pass on.",
                "Reset the password",
                () -> LinkDialog.show("New password for " + person.name(), people.resetPassword(person.id())));
    }

    private void done(String sentence) {
        Notices.done(sentence);
        grid.getDataProvider().refreshAll();
    }
}
