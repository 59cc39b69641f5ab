package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.ImportChoices;
import org.filterscope.dataset.catalogue.ImportPreview;
import org.filterscope.page.Section;

/** How images would be read, what may be chosen differently, and what the dataset is to be called. */
final class ImportForm extends Composite<Div> {

    private static final int LONGEST_NAME = 200;

    private final ImportChoices choices;
    private final transient Consumer<ImportChoices> changed;
    private final transient BiConsumer<String, String> start;
    private final TextField name = new TextField("Name of the dataset");
    private final TextArea description = new TextArea("Description");
    private final Div found = new Div();

    /**
     * A form, busy until it is told what was found.
     *
     * @param changed takes other choices of how to read the images
     * @param start takes name and description when the import is to begin
     */
    ImportForm(ImportChoices choices, Consumer<ImportChoices> changed, BiConsumer<String, String> start) {
        this.choices = choices;
        this.changed = changed;
        this.start = start;
        ProgressBar busy = new ProgressBar();
        busy.setIndeterminate(true);
        busy.getElement().setAttribute("aria-label", "Looking at what is there");
        found.add(new Paragraph("Looking at what is there …"), busy);
        getContent().add(new Section("How they are read", found));
    }

    /** Keeps what was written before the images were to be read differently. */
    void takeOver(ImportForm before) {
        name.setValue(before.name.getValue());
        description.setValue(before.description.getValue());
    }

    /** Shows what was found. */
    void show(ImportPreview preview) {
        found.removeAll();
        found.add(new PreviewPanel(preview), new LayoutChoice(choices, preview.tables(), changed));
        name.setMaxLength(LONGEST_NAME);
        if (name.isEmpty()) {
            name.setValue(preview.name().substring(0, Math.min(preview.name().length(), LONGEST_NAME)));
        }
        name.setRequiredIndicatorVisible(true);
        description.setMaxLength(4000);
        Button begin = new Button("Import", _ -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(name, description, begin);
        fields.addClassName("subset-fields");
        getContent().add(new Section("What it is called", fields));
    }

    /** Shows why it cannot be read, and lets it be read differently. */
    void refused(String sentence) {
        Paragraph reason = new Paragraph(sentence);
        reason.addClassName("refused");
        reason.getElement().setAttribute("role", "alert");
        found.removeAll();
        found.add(reason, new LayoutChoice(choices, List.of(), changed));
    }

    private void begin() {
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage("Give the dataset a name.");
            name.focus();
            return;
        }
        start.accept(name.getValue(), description.getValue());
    }
}
