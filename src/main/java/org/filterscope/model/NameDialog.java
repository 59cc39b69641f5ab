package org.filterscope.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.filterscope.refusal.RefusedException;

/** Asks for a model's name and description. */
final class NameDialog extends Dialog {

    NameDialog(Model model, BiConsumer<String, String> save) {
        setHeaderTitle("Rename the model");
        TextField name = new TextField("Name");
        name.setValue(model.name());
        name.setMaxLength(ModelDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        TextArea description = new TextArea("Description");
        description.setValue(model.description());
        description.setMaxLength(ModelDraft.LONGEST_DESCRIPTION);
        Div fields = new Div(name, description);
        fields.addClassName("dialog-fields");
        add(fields);
        Button keep = new Button("Save", _ -> {
            try {
                save.accept(name.getValue(), description.getValue());
                close();
            } catch (RefusedException e) {
                name.setErrorMessage(e.getMessage());
                name.setInvalid(true);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), keep);
    }
}
