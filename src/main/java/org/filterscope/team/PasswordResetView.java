package org.filterscope.team;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a new password is chosen, by the link that an administrator made. */
@Route(value = "new-password/:token", autoLayout = false)
@PageTitle("New password · Filterscope")
@AnonymousAllowed
@StyleSheet("team.css")
class PasswordResetView extends Main implements BeforeEnterObserver {

    private final transient PasswordResets resets;
    private final transient Entrance entrance;

    PasswordResetView(PasswordResets resets, Entrance entrance) {
        this.resets = resets;
        this.entrance = entrance;
        addClassName("entry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        removeAll();
        add(resets.find(token)
                .map(account -> new EntryCard("New password", "For " + account.mail() + ".", form(token)))
                .orElseGet(() -> new EntryCard(
                        "This link cannot be used",
                        "It was used already or is too old. Ask an administrator for another one.",
                        new Paragraph(new Anchor("", "To Filterscope")))));
    }

    private Div form(String token) {
        PasswordField password = NewPersonForm.newPassword();
        password.setAutofocus(true);
        Button submit = new Button("Use this password", _ -> {
            UserId user = resets.finish(token, password.getValue());
            getUI().ifPresent(ui -> entrance.open(user, ui, ""));
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        Div form = new Div(password, submit);
        form.addClassName("entry-form");
        return form;
    }
}
