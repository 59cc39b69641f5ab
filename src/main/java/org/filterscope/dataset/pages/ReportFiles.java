package org.filterscope.dataset.pages;

import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImportReport;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives import reports away as files. */
@RestController
@AllowedTo(Who.READER)
class ReportFiles {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Datasets datasets;
    private final TeamLookup teams;
    private final Trail trail;

    ReportFiles(Datasets datasets, TeamLookup teams, Trail trail) {
        this.datasets = datasets;
        this.teams = teams;
        this.trail = trail;
    }

    static String jsonAddress(DatasetId dataset) {
        return "api/dataset/" + dataset + "/report.json";
    }

    static String csvAddress(DatasetId dataset, ReportPart part) {
        return "api/dataset/" + dataset + "/report/" + part.key() + ".csv";
    }

    /** The whole report. */
    @GetMapping("/api/dataset/{dataset}/report.json")
    public ResponseEntity<ImportReport> json(@PathVariable DatasetId dataset) {
        ImportReport report = datasets.report(dataset);
        exported(dataset, "import-report.json");
        return file("import-report.json", MediaType.APPLICATION_JSON).body(report);
    }

    /** A part of it as a table. */
    @GetMapping("/api/dataset/{dataset}/report/{part}.csv")
    public ResponseEntity<String> csv(@PathVariable DatasetId dataset, @PathVariable String part) {
        ReportPart wanted = ReportPart.of(part);
        String table = wanted.csv(datasets.report(dataset)).toString();
        exported(dataset, wanted.key() + ".csv");
        return file(wanted.key() + ".csv", CSV).body(table);
    }

    private void exported(DatasetId dataset, String file) {
        trail.record(teams.of(dataset), "import report exported", dataset.value(), file);
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type);
    }
}
