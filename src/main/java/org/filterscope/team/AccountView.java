package org.filterscope.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;

/** The reader's own account. */
@Route(TeamNavigation.ACCOUNT)
@PageTitle("Account · Filterscope")
@PermitAll
@StyleSheet("team.css")
class AccountView extends Main {

    private final transient MyAccount account;

    AccountView(MyAccount account) {
        this.account = account;
        addClassName("page");
        AccountSummary me = account.get();
        add(
                new PageHeader(
                        "Account",
                        me.administrator() ? "You administer this server." : "",
                        new Anchor(TeamNavigation.TEAMS, "Your teams")),
                new Section("You", person(me)),
                new Section("Password", password()),
                new Section("Where you are signed in", sessions()));
    }

    private Component person(AccountSummary me) {
        TextField name = new TextField("Name");
        name.setValue(me.name());
        name.setMaxLength(Name.LONGEST);
        name.setAutocomplete(Autocomplete.NAME);
        name.setHelperText("This is how others see you.");
        TextField mail = new TextField("Mail");
        mail.setValue(me.mail());
        mail.setReadOnly(true);
        mail.setHelperText("You sign in with it.");
        Button save = new Button("Save the name", _ -> {
            account.rename(name.getValue());
            Notices.done("Your name was saved.");
        });
        return form(name, mail, save);
    }

    private Component password() {
        PasswordField current = new PasswordField("Current password");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField next = NewPersonForm.newPassword();
        Button change = new Button("Change the password", _ -> {
            account.changePassword(current.getValue(), next.getValue());
            current.clear();
            next.clear();
            Notices.done("Your password was changed, and you were signed out everywhere else.");
        });
        change.addThemeVariants(ButtonVariant.PRIMARY);
        return form(current, next, change);
    }

    private Component sessions() {
        Button end = new Button("Sign out everywhere else", _ -> {
            account.signOutElsewhere();
            Notices.done("You are signed in only here now.");
        });
        return new Div(
                new Paragraph("Ends your sessions in all other browsers, also where you asked to stay signed in."),
                end);
    }

    private static Div form(Component... content) {
        Div form = new Div(content);
        form.addClassName("account-form");
        return form;
    }
}
