package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
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
    private final Span fault = new Span();
    private @Nullable ProjectId project;

    ModelImportView(ModelImports imports) {
        this.imports = imports;
        addClassName("page");
        fault.addClassName("form-fault");
        fault.getElement().setAttribute("role", "alert");
        folder.setWidthFull();
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
        add(new Section("From the server", fromServer()), new Section("About the model", form), fault);
    }

    private Component fromServer() {
        Button register = new Button(
                "Import the folder",
                _ -> submit(() -> imports.importFolder(project(), folder.getValue(), form.draft())));
        return new Div(
                new Paragraph("A folder below one that an administrator has allowed; it is copied."), folder, register);
    }

    private void submit(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            fault.setText(e.getMessage());
            return;
        }
        getUI().orElseThrow().navigate(ModelNavigation.models(project()));
    }
}
