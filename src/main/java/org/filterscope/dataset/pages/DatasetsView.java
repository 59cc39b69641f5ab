package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.job.Job;
import org.filterscope.job.JobList;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.EmptyState;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;

/** The datasets of a project, and what is being imported. */
@Route("project/:project/datasets")
@PageTitle("Datasets · Filterscope")
@StyleSheet("dataset.css")
@StyleSheet("job.css")
@PermitAll
class DatasetsView extends Main implements BeforeEnterObserver, ProjectPage {

    private static final int LATEST_JOBS = 50;
    private static final int SAMPLES = 4;

    private final transient Datasets datasets;
    private final transient ImagePlaces places;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private ProjectId project = ProjectId.random();

    DatasetsView(Datasets datasets, ImagePlaces places, Jobs jobs, MyRights rights) {
        this.datasets = datasets;
        this.places = places;
        this.jobs = jobs;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        show();
    }

    private void show() {
        List<Dataset> all = datasets.of(project);
        boolean editor = rights.have(Role.EDITOR, project);
        removeAll();
        PageHeader header = new PageHeader(
                "Datasets", "Collections of images to explain models on, and to look through for what they say.");
        add(header);
        if (editor && !all.isEmpty()) {
            header.addAction(importButton());
        }
        JobList running = new JobList(
                        jobs,
                        rights,
                        project,
                        job -> DatasetImports.KINDS.contains(job.kind())
                                && !job.state().ended(),
                        LATEST_JOBS)
                .whenEnded(this::ended);
        add(running);
        if (all.isEmpty()) {
            if (running.isEmpty()) {
                add(nothingYet(editor));
            }
            return;
        }
        Div cards = new Div();
        cards.addClassName("cards");
        for (Dataset dataset : all) {
            cards.add(new DatasetCard(
                    dataset,
                    places.samples(dataset.id(), SubsetRule.EVERY_IMAGE, SAMPLES)
                            .images()));
        }
        add(cards);
    }

    private void ended(Job job) {
        if (job.state() == JobState.FAILED) {
            Notices.refused(job.title() + " failed: " + job.message());
        } else if (job.state() == JobState.DONE) {
            Notices.done(job.title() + " is done.");
        }
        show();
    }

    private Button importButton() {
        Button bring = new Button(
                "Import images",
                VaadinIcon.PLUS.create(),
                _ -> UI.getCurrent().navigate(DatasetNavigation.importing(project)));
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        return bring;
    }

    private EmptyState nothingYet(boolean editor) {
        String explanation = "A dataset is a collection of images with what is known about them: categories, boxes and"
                + " masks of what they show, attributes of the people in them. Zip or tar.gz archives and folders on the"
                + " server can be brought in.";
        return editor
                ? new EmptyState(VaadinIcon.PICTURE, "No datasets yet", explanation, importButton())
                : new EmptyState(
                        VaadinIcon.PICTURE,
                        "No datasets yet",
                        explanation + " Editors and owners of the team can do that.");
    }

    @Override
    public ProjectId project() {
        return project;
    }
}
