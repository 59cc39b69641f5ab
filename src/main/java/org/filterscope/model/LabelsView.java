package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.MyRights;
import org.filterscope.team.SignedInUser;

/** The names of a model's classes: read, replaced by hand or from a file. */
@Route("model/:model/labels")
@PermitAll
class LabelsView extends ModelPage {

    private static final int LARGEST_FILE = 20_000_000;

    private final PageUploads uploads;
    private final TextArea text = new TextArea("One name on each line, or a JSON array or object");

    LabelsView(Models models, MyRights rights, PageUploads uploads) {
        super(models, rights);
        this.uploads = uploads;
    }

    @Override
    String title() {
        return "Labels · " + model().name();
    }

    @Override
    void show(BeforeEnterEvent event) {
        Model model = model();
        add(new PageHeader(
                "Class labels",
                model.classes() == 0
                        ? model.name() + " tells no classes apart, so it needs no labels."
                        : model.name() + " tells " + LocaleText.count(model.classes(), "class", "classes") + " apart; "
                                + (model.labels().isEmpty()
                                        ? "they have no names yet."
                                        : "their names, in the order of its output:"),
                new Anchor(ModelNavigation.model(model.id()), "Back to the model")));
        if (model.classes() == 0) {
            return;
        }
        add(mayEdit() ? editor() : list(model));
    }

    private static Component list(Model model) {
        OrderedList list = new OrderedList();
        list.addClassName("label-list");
        list.getElement().setAttribute("start", "0");
        model.labels().names().forEach(name -> list.add(new ListItem(name)));
        return list;
    }

    private Component editor() {
        text.setValue(model().labels().text());
        text.setWidthFull();
        text.addClassName("label-text");
        text.setMinRows(8);
        text.setMaxRows(24);
        Upload upload = new Upload(new LimitedUpload(
                LARGEST_FILE,
                SignedInUser.require().id(),
                uploads,
                (_, file) -> text.setValue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))));
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileExtensions(".txt", ".json", ".csv");
        upload.setMaxFiles(1);
        Button save = new Button("Save the labels", _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return new Section("Names", text, upload, new Div(save));
    }

    private void save() {
        try {
            models().label(model().id(), ClassLabels.parse(text.getValue()));
        } catch (RefusedException e) {
            text.setErrorMessage(e.getMessage());
            text.setInvalid(true);
            return;
        }
        text.setInvalid(false);
        reload();
        text.setValue(model().labels().text());
        Notices.done(
                model().labels().isEmpty()
                        ? "The classes have no names any more."
                        : LocaleText.count(model().labels().names().size(), "label", "labels") + " saved.");
    }
}
