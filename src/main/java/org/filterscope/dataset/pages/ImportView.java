package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.ImportChoices;
import org.filterscope.dataset.catalogue.ImportRequest;
import org.filterscope.dataset.catalogue.ImportSource;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.BackgroundLook;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Brings images in: says where they are, shows how they would be read, starts the import and shows how far it is. */
@Route("project/:project/datasets/import")
@PageTitle("Import images · Filterscope")
@StyleSheet("dataset.css")
@StyleSheet("job.css")
@PermitAll
class ImportView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient DatasetImports imports;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient BackgroundLook looks;
    private final Div content = new Div();
    private ProjectId project = ProjectId.random();
    private transient @Nullable ImportSource shownSource;
    private @Nullable ImportForm shown;

    ImportView(DatasetImports imports, Jobs jobs, MyRights rights, BackgroundLook looks) {
        this.imports = imports;
        this.jobs = jobs;
        this.rights = rights;
        this.looks = looks;
        addClassName("page");
        add(
                new PageHeader(
                        "Import images",
                        "Folders by category, plain pictures, COCO instances, Visual Genome objects; tables in CSV or"
                                + " JSON lines beside them give images attributes and clusters."),
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        imports.requireAllowed(project);
        QueryParameters query = event.getLocation().getQueryParameters();
        content.removeAll();
        Optional<JobId> job = ImportAddress.job(query);
        if (job.isPresent()) {
            showProgress(job.get());
            return;
        }
        Optional<ImportSource> source = ImportAddress.source(query);
        content.add(new Section("Where the images are", SourceChoice.ofImages(project, source, this::look)));
        source.ifPresent(from -> showPreview(from, ImportAddress.choices(query)));
    }

    private void look(ImportSource source) {
        look(source, ImportChoices.OPEN);
    }

    private void look(ImportSource source, ImportChoices choices) {
        UI.getCurrent().navigate(DatasetNavigation.importing(project), ImportAddress.of(source, choices));
    }

    private void showPreview(ImportSource source, ImportChoices choices) {
        ImportForm form = new ImportForm(
                choices,
                changed -> look(source, changed),
                (name, description) -> start(new ImportRequest(name, description, source, choices)));
        if (source.equals(shownSource) && shown != null) {
            form.takeOver(shown);
        }
        shownSource = source;
        shown = form;
        content.add(form);
        looks.look(this, () -> imports.preview(project, source, choices), form::show, form::refused);
    }

    private void start(ImportRequest request) {
        try {
            JobId job = imports.start(project, request);
            UI.getCurrent().navigate(DatasetNavigation.importing(project), ImportAddress.of(job));
        } catch (RefusedException e) {
            Notices.refused(e.getMessage());
        }
    }

    private void showProgress(JobId job) {
        content.add(new Section(
                "Import",
                new Paragraph("You may leave this page: the import goes on, and the dataset appears among the others"
                        + " when it is complete."),
                FollowedJob.show(jobs, rights, job, this::ended)));
    }

    private void ended(Job job) {
        if (job.state() == JobState.DONE) {
            UI.getCurrent().navigate(job.result() + "/report");
        } else {
            content.add(again());
        }
    }

    private Button again() {
        return new Button("Import again", _ -> UI.getCurrent().navigate(DatasetNavigation.importing(project)));
    }

    @Override
    public ProjectId project() {
        return project;
    }
}
