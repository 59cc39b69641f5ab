package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.refusal.RefusedException;

/** Changes the name and the description of a dataset. */
final class DatasetDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final TextArea description = new TextArea("Description");

    DatasetDialog(Dataset dataset, Datasets datasets) {
        setHeaderTitle("Name and description");
        name.setValue(dataset.name());
        name.setMaxLength(200);
        name.setWidthFull();
        name.focus();
        description.setValue(dataset.description());
        description.setMaxLength(4000);
        description.setWidthFull();
        add(name, description);
        setWidth("32rem");
        Button save = new Button("Save", _ -> save(dataset, datasets));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    private void save(Dataset dataset, Datasets datasets) {
        try {
            datasets.change(dataset.id(), name.getValue(), description.getValue());
        } catch (RefusedException e) {
            name.setInvalid(true);
            name.setErrorMessage(e.getMessage());
            return;
        }
        close();
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
