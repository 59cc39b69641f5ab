package org.filterscope.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Asks whom to invite as what. */
final class InviteDialog {

    private InviteDialog() {}

    /**
     * Opens the dialog.
     *
     * @param canBeMailed whether to ask for an address to send the link to
     * @param action takes the role and the address, if there is one
     */
    static void ask(boolean canBeMailed, BiConsumer<Role, Optional<String>> action) {
        Select<Role> role = roles("Role");
        role.setValue(Role.READER);
        role.setHelperText("Readers look, editors also import and change, owners also say who is a member.");
        EmailField mail = new EmailField("Mail");
        mail.setHelperText("Optional: the link is also sent there.");
        mail.setVisible(canBeMailed);
        Div fields = new Div(role, mail);
        fields.addClassName("dialog-form");
        NameDialog.ask(
                "Invite somebody",
                fields,
                "Make a link",
                () -> action.accept(
                        role.getValue(), Optional.of(mail.getValue()).filter(address -> !address.isBlank())));
    }

    static Select<Role> roles(String label) {
        Select<Role> select = new Select<>();
        select.setLabel(label);
        select.setItems(Role.values());
        select.setItemLabelGenerator(Role::word);
        return select;
    }
}
