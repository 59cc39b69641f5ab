package org.filterscope.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamSummary;

/** Asks what a new project is called and whose it is. */
class NewProjectDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final TextArea description = new TextArea("What it is about");
    private final Select<TeamSummary> team = new Select<>();

    /** Makes the project; its refusal is shown beside the name. */
    @FunctionalInterface
    interface Maker {
        void make(TeamId team, String name, String description);
    }

    NewProjectDialog(List<TeamSummary> teams, Maker maker) {
        setHeaderTitle("New project");
        name.setRequired(true);
        name.setMaxLength(200);
        name.setAutofocus(true);
        description.setMaxLength(4_000);
        team.setLabel("Team");
        team.setItemLabelGenerator(TeamSummary::name);
        team.setItems(teams);
        team.setValue(teams.getFirst());
        FormLayout form = new FormLayout(name, team, description);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        Button make = new Button("Make the project", _ -> make(maker));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), make);
        setWidth("32rem");
    }

    private void make(Maker maker) {
        try {
            maker.make(team.getValue().id(), name.getValue(), description.getValue());
            close();
        } catch (RefusedException e) {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
        }
    }
}
