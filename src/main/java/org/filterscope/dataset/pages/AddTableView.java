package org.filterscope.dataset.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImportSource;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Adds a table of attributes to a dataset. */
@Route("dataset/:dataset/table")
@PageTitle("Add a table of attributes · Filterscope")
@StyleSheet("dataset.css")
@StyleSheet("job.css")
@PermitAll
class AddTableView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Datasets datasets;
    private final transient DatasetImports imports;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final TextField image = new TextField("Column that names the image");
    private final TextField cluster = new TextField("Column that names the cluster");
    private @Nullable Dataset dataset;

    AddTableView(Datasets datasets, DatasetImports imports, Jobs jobs, MyRights rights) {
        this.datasets = datasets;
        this.imports = imports;
        this.jobs = jobs;
        this.rights = rights;
        addClassName("page");
        for (TextField column : new TextField[] {image, cluster}) {
            column.setPlaceholder("found out by its name");
            column.setClearButtonVisible(true);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Dataset of = datasets.get(
                DatasetId.parse(event.getRouteParameters().get("dataset").orElse("")));
        dataset = of;
        QueryParameters query = event.getLocation().getQueryParameters();
        removeAll();
        add(new PageHeader(
                "Add a table of attributes",
                "To " + of.name() + ": one line for each image, in CSV with a header or as JSON lines. One column names"
                        + " the image by its path or file name, one may name its cluster, every other becomes an"
                        + " attribute. Gaps are filled; nothing is overwritten."));
        Optional<JobId> job = ImportAddress.job(query);
        if (job.isPresent()) {
            add(new Section("Import", FollowedJob.show(jobs, rights, job.get(), this::ended)));
            return;
        }
        Div columns = new Div(image, cluster);
        columns.addClassName("choice-fields");
        add(
                new Section(
                        "Its columns",
                        new Paragraph("Leave these empty where the columns are called image (or file, path, filename)"
                                + " and cluster."),
                        columns),
                new Section("The table", SourceChoice.ofTable(of.project(), this::start)));
    }

    private void start(ImportSource source) {
        JobId job = imports.addTable(dataset().id(), source, new ColumnChoice(text(image), text(cluster)));
        UI.getCurrent().navigate(DatasetNavigation.newTable(dataset().id()), ImportAddress.of(job));
    }

    private static Optional<String> text(TextField field) {
        return Optional.of(field.getValue().strip()).filter(Predicate.not(String::isEmpty));
    }

    private void ended(Job job) {
        if (job.state() == JobState.DONE) {
            UI.getCurrent().navigate(DatasetNavigation.report(dataset().id()));
        }
    }

    private Dataset dataset() {
        return Objects.requireNonNull(dataset, "the page was entered");
    }

    @Override
    public ProjectId project() {
        return dataset().project();
    }
}
