package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.UploadField;
import org.filterscope.storage.UploadId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Brings a model into a project: what it is called, and where its files are. */
@Route("project/:project/models/import")
@PageTitle("Import a model · Filterscope")
@PermitAll
@StyleSheet("model.css")
class ModelImportView extends Main implements BeforeEnterObserver, ProjectPage {

    private final ModelImports imports;
    private final DraftForm form = new DraftForm();
    private final TextField folder = new TextField("Whole path of a folder on the server");
    private final Button importUpload = new Button("Import the uploaded model", _ -> importUpload());
    private @Nullable UploadId whole;
    private @Nullable ProjectId project;

    ModelImportView(ModelImports imports) {
        this.imports = imports;
        addClassNames("page", "model-import");
        folder.setWidthFull();
        importUpload.addThemeVariants(ButtonVariant.PRIMARY);
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId entered =
                ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        imports.requireAllowed(entered);
        project = entered;
        removeAll();
        add(new PageHeader(
                "Import a model",
                "A convolutional network saved by TensorFlow or Keras as a SavedModel: the folder with saved_model.pb and"
                        + " variables, packed as one zip or tar.gz file. A file labels.txt beside them names the classes.",
                new Anchor(ModelNavigation.models(entered), "Back to the models")));
        UploadField upload = new UploadField(entered, "The SavedModel as zip or tar.gz", ".zip,.tar.gz,.tgz");
        upload.addFinishedListener(finished -> arrived(finished.upload()));
        add(
                new Section("Upload", upload, importUpload),
                new Section("About the model", form),
                new Section("Or from the server", fromServer()));
        whole = null;
        importUpload.setEnabled(false);
    }

    private Component fromServer() {
        Button register = new Button(
                "Import the folder",
                _ -> submit(() -> imports.importFolder(project(), folder.getValue(), form.draft())));
        return new Div(
                new Paragraph("A folder below one that an administrator has allowed; it is copied."), folder, register);
    }

    private void arrived(UploadId upload) {
        whole = upload;
        importUpload.setEnabled(true);
        importUpload.focus();
    }

    private void importUpload() {
        if (whole != null) {
            UploadId upload = whole;
            submit(() -> imports.importUpload(project(), upload, form.draft()));
        }
    }

    private void submit(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Notices.refused(String.valueOf(e.getMessage()));
            return;
        }
        getUI().orElseThrow().navigate(ModelNavigation.models(project()));
    }
}
