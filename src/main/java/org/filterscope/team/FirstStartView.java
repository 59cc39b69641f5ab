package org.filterscope.team;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the administrator of a new server. */
@Route(value = TeamNavigation.FIRST_START, autoLayout = false)
@PageTitle("Welcome · Filterscope")
@AnonymousAllowed
@StyleSheet("team.css")
class FirstStartView extends Main implements BeforeEnterObserver {

    private final transient FirstStart firstStart;
    private final transient Entrance entrance;
    private final TextField team = new TextField("Name of your team");
    private final TextField code = new TextField("Code of the server");

    FirstStartView(FirstStart firstStart, Entrance entrance) {
        this.firstStart = firstStart;
        this.entrance = entrance;
        addClassName("entry");
        team.setMaxLength(Name.LONGEST);
        team.setHelperText("Projects, models and images belong to a team; invite others to it later.");
        code.setHelperText("It is printed on the console where the server was started.");
        code.setVisible(firstStart.code().isPresent());
        add(new EntryCard(
                "Welcome",
                "This server knows nobody yet. You will be its administrator, and the owner of its first team.",
                new NewPersonForm("", "Begin", this::begin, team, code)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstStart.needed()) {
            event.forwardTo(SignInView.class);
        }
    }

    private void begin(NewPersonForm form) {
        UserId administrator = firstStart.makeAdministrator(
                form.mail(), form.name(), form.password(), team.getValue(), code.getValue());
        getUI().ifPresent(ui -> entrance.open(administrator, ui, ""));
    }
}
