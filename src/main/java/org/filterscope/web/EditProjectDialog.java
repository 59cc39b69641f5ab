package org.filterscope.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectSummary;

/** Changes what a project is called and what it is about. */
class EditProjectDialog extends Dialog {

    EditProjectDialog(ProjectSummary project, BiConsumer<String, String> change) {
        setHeaderTitle("Rename or describe the project");
        TextField name = new TextField("Name", project.name(), "");
        name.setRequired(true);
        name.setMaxLength(200);
        TextArea description = new TextArea("What it is about", project.description(), "");
        description.setMaxLength(4_000);
        FormLayout form = new FormLayout(name, description);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        Button save = new Button("Save", _ -> {
            try {
                change.accept(name.getValue(), description.getValue());
                close();
            } catch (RefusedException e) {
                name.setErrorMessage(e.getMessage());
                name.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), save);
        setWidth("32rem");
    }
}
