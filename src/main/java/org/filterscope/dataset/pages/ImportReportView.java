package org.filterscope.dataset.pages;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImportReport;
import org.filterscope.dataset.catalogue.TableReport;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** What came in when a dataset was imported, and what did not. */
@Route("dataset/:dataset/report")
@StyleSheet("dataset.css")
@PermitAll
class ImportReportView extends Main implements BeforeEnterObserver, ProjectPage, HasDynamicTitle {

    private final transient Datasets datasets;
    private final transient ImagePlaces places;
    private final transient MyRights rights;
    private @Nullable Dataset dataset;

    ImportReportView(Datasets datasets, ImagePlaces places, MyRights rights) {
        this.datasets = datasets;
        this.places = places;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetId id = DatasetId.parse(event.getRouteParameters().get("dataset").orElse(""));
        Dataset of = datasets.get(id);
        dataset = of;
        ImportReport report = datasets.report(id);
        removeAll();
        add(
                new DatasetHeader(of, DatasetHeader.Part.REPORT, datasets, rights),
                new ReportSummary(of, report),
                download(ReportFiles.jsonAddress(id), "Download the whole report as JSON"));
        if (!report.categories().isEmpty()) {
            add(new Section(
                    "Categories",
                    new CategoryTable(of, report.categories()),
                    download(ReportFiles.csvAddress(id, ReportPart.CATEGORIES), "Download as CSV")));
        }
        add(new Section("Duplicates", new DuplicateList(of, report, places)));
        if (!report.same().listed().isEmpty() || !report.alike().listed().isEmpty()) {
            add(download(ReportFiles.csvAddress(id, ReportPart.DUPLICATES), "Download the duplicates as CSV"));
        }
        addAttributes(of, report);
        addFaults(of, report);
        addTables(datasets.tables(id));
    }

    private void addAttributes(Dataset of, ImportReport report) {
        if (report.attributes().isEmpty()) {
            add(new Section(
                    "Attributes",
                    new Paragraph("No table came with the images. A table of attributes can be added at any time.")));
            return;
        }
        add(new Section(
                "Attributes",
                new AttributeTableView(of, report.attributes(), report.clusters(), report.withoutCluster()),
                download(ReportFiles.csvAddress(of.id(), ReportPart.ATTRIBUTES), "Download as CSV")));
    }

    private void addFaults(Dataset of, ImportReport report) {
        int total = report.faults().total()
                + report.tables().stream()
                        .mapToInt(table -> table.faults().total())
                        .sum();
        if (total == 0) {
            add(new Section("Faults", new Paragraph("Everything could be read.")));
            return;
        }
        Section section = new Section("Faults", new FaultList(report.faults()));
        for (TableReport table : report.tables()) {
            if (table.faults().total() > 0) {
                section.add(new FaultList(table.faults()));
            }
        }
        section.add(download(ReportFiles.csvAddress(of.id(), ReportPart.FAULTS), "Download as CSV"));
        add(section);
    }

    private void addTables(List<TableReport> tables) {
        if (!tables.isEmpty()) {
            Section section = new Section("Tables added later");
            tables.forEach(table -> section.add(new TableSummary(table)));
            add(section);
        }
    }

    private static Anchor download(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setDownload(true);
        link.setRouterIgnore(true);
        link.addClassName("download");
        return link;
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(dataset, "the page was entered").project();
    }

    @Override
    public String getPageTitle() {
        return "Import of "
                + Objects.requireNonNull(dataset, "the page was entered").name() + " · Filterscope";
    }
}
