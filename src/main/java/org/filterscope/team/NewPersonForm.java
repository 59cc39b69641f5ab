package org.filterscope.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for what an account is made of. */
final class NewPersonForm extends Composite<Div> {

    private final TextField name = new TextField("Your name");
    private final EmailField mail = new EmailField("Mail");
    private final PasswordField password = newPassword();

    /**
     * @param further what is asked for as well
     */
    NewPersonForm(String mailSoFar, String button, Consumer<NewPersonForm> action, Component... further) {
        getContent().addClassName("entry-form");
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(Name.LONGEST);
        name.setAutofocus(true);
        mail.setAutocomplete(Autocomplete.USERNAME);
        mail.setValue(mailSoFar);
        mail.setHelperText("You sign in with it.");
        Button submit = new Button(button, _ -> action.accept(this));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getContent().add(name, mail, password);
        getContent().add(further);
        getContent().add(submit);
    }

    static PasswordField newPassword() {
        PasswordField field = new PasswordField("New password");
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setMaxLength(Passwords.LONGEST);
        field.setHelperText("At least " + Passwords.SHORTEST
                + " characters. Four words that do not belong together are easy to remember and hard to guess.");
        return field;
    }

    String name() {
        return name.getValue();
    }

    String mail() {
        return mail.getValue();
    }

    String password() {
        return password.getValue();
    }
}
