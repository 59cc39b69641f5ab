package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** The models of a project. */
@Route("project/:project/models")
@PageTitle("Models · Filterscope")
@PermitAll
@StyleSheet("model.css")
class ModelsView extends Main implements BeforeEnterObserver, ProjectPage {

    private static final Duration NEWS = Duration.ofMinutes(30);

    private final Models models;
    private final Jobs jobs;
    private final MyRights rights;
    private final Clock clock;
    private final Div list = new Div();
    private @Nullable ProjectId project;

    ModelsView(Models models, Jobs jobs, MyRights rights, Clock clock) {
        this.models = models;
        this.jobs = jobs;
        this.rights = rights;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId entered =
                ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        project = entered;
        removeAll();
        boolean editor = rights.have(Role.EDITOR, entered);
        PageHeader header = new PageHeader("Models", "The trained networks whose filters this project studies.");
        if (editor) {
            header.addAction(importButton());
        }
        add(header);
        fill();
        add(new RunningImports(jobs, entered, editor, clock.instant().minus(NEWS), this::fill), list);
    }

    private void fill() {
        List<ModelCard> all = models.of(project());
        list.removeAll();
        list.add(all.isEmpty() ? empty() : cards(all));
    }

    private static Component cards(List<ModelCard> all) {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("model-cards");
        cards.getElement().setAttribute("aria-label", LocaleText.count(all.size(), "model", "models"));
        all.forEach(model -> cards.add(new ModelCardView(model)));
        return cards;
    }

    private Component empty() {
        boolean editor = rights.have(Role.EDITOR, project());
        return new EmptyState(
                VaadinIcon.CLUSTER,
                "No models yet",
                "A model is a trained convolutional network, saved by TensorFlow or Keras as a SavedModel."
                        + (editor
                                ? " Import one as a zip or tar.gz file; networks of PyTorch or ONNX are converted first."
                                : " Editors of the team import them."),
                editor ? new Component[] {importButton()} : new Component[0]);
    }

    private Button importButton() {
        Button button = new Button(
                "Import a model",
                VaadinIcon.UPLOAD.create(),
                _ -> getUI().orElseThrow().navigate(ModelNavigation.importing(project())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
