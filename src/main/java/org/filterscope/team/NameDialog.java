package org.filterscope.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for a name. */
final class NameDialog {

    private NameDialog() {}

    /** Opens the dialog; it stays open, with what was typed, while the action refuses the name. */
    static void ask(String title, String nameSoFar, String button, Consumer<String> action) {
        TextField name = new TextField("Name");
        name.setValue(nameSoFar);
        name.setMaxLength(Name.LONGEST);
        name.setAutofocus(true);
        ask(title, name, button, () -> action.accept(name.getValue()));
    }

    /** Opens a dialog around any field. */
    static void ask(String title, Component field, String button, Runnable action) {
        Dialog dialog = new Dialog(title);
        Button submit = new Button(button, _ -> {
            action.run();
            dialog.close();
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(dialog).resetFocusOnActiveElement();
        Div form = new Div(field);
        form.addClassName("dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), submit);
        dialog.open();
    }
}
