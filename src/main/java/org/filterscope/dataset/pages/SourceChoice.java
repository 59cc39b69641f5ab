package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.ImportSource;
import org.filterscope.team.ProjectId;

/** Where images or a table come from: an upload, or a place on the server. */
final class SourceChoice extends Composite<Div> {

    private final TextField path = new TextField();

    private SourceChoice(String label, String button, Optional<ImportSource> now, Consumer<ImportSource> chosen) {
        path.setLabel(label);
        path.setHelperText("The whole path; an administrator says below which folders it may lie");
        path.setWidthFull();
        if (now.orElse(null) instanceof ImportSource.ServerFolder(String folder)) {
            path.setValue(folder);
        }
        Button look = new Button(button, _ -> {
            path.setInvalid(path.getValue().isBlank());
            path.setErrorMessage("Write its path.");
            if (!path.isInvalid()) {
                chosen.accept(new ImportSource.ServerFolder(path.getValue().strip()));
            }
        });
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Div folder = new Div(path, look);
        folder.addClassName("source-folder");
        getContent().addClassName("source-choice");
        getContent().add(folder);
    }

    /**
     * A choice of images.
     *
     * @param now what is chosen already
     * @param chosen takes what was chosen
     */
    static SourceChoice ofImages(ProjectId project, Optional<ImportSource> now, Consumer<ImportSource> chosen) {
        return new SourceChoice("Folder on the server", "Look at it", now, chosen);
    }

    /** A choice of a table. */
    static SourceChoice ofTable(ProjectId project, Consumer<ImportSource> chosen) {
        return new SourceChoice("File on the server", "Add the table", Optional.empty(), chosen);
    }
}
