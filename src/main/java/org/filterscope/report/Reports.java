package org.filterscope.report;

import java.time.Clock;
import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes reports of audits from their stored results; the same results and review give the same bytes. */
@Service
@AllowedTo(Who.READER)
public class Reports {

    private final AuditReports reports;
    private final DatasetImages images;
    private final StoredFiles files;
    private final HandedReports table;
    private final TeamLookup teams;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reports(
            AuditReports reports,
            DatasetImages images,
            StoredFiles files,
            HandedReports table,
            TeamLookup teams,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.images = images;
        this.files = files;
        this.table = table;
        this.teams = teams;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The report as a page that needs nothing else, for looking at. */
    public byte[] html(AuditId audit, ReportOptions options) {
        return render(reports.of(audit, options), ReportFormat.HTML);
    }

    /** The report as PDF/A. */
    public byte[] pdf(AuditId audit, ReportOptions options) {
        return render(reports.of(audit, options), ReportFormat.PDF);
    }

    /** Every finding with all its numbers as a table. */
    public byte[] csv(AuditId audit) {
        return render(reports.of(audit, ReportOptions.FULL), ReportFormat.CSV);
    }

    /** Results, review and hashes. */
    public byte[] json(AuditId audit) {
        return render(reports.of(audit, ReportOptions.FULL), ReportFormat.JSON);
    }

    /**
     * Makes a report for somebody to keep, and writes down that it was, so that it can be recognised.
     *
     * @param options passed over for kinds of files that have no editions
     */
    public ReportFile handOut(AuditId audit, ReportFormat format, ReportOptions options) {
        AuditReport report = reports.of(audit, format.hasEditions() ? options : ReportOptions.FULL);
        byte[] content = render(report, format);
        ReportFile file = new ReportFile(name(report, format), format, content);
        HandedReport handed = new HandedReport(
                audit,
                format,
                report.options(),
                file.hash(),
                report.hash(),
                report.resultHash(),
                report.reviewHash(),
                report.state(),
                content.length,
                SignedInUser.require().name(),
                clock.instant());
        transaction.executeWithoutResult(_ -> {
            table.insert(handed);
            trail.record(
                    teams.of(audit),
                    "audit report handed out",
                    audit.value(),
                    report.results().plan().title() + " (" + handed.kind() + ")");
        });
        return file;
    }

    /** The reports of an audit that were handed out, the latest first. */
    public List<HandedReport> handedOut(AuditId audit) {
        return table.of(audit);
    }

    private static String name(AuditReport report, ReportFormat format) {
        return report.results().plan().title() + (report.options().blurred() ? ", public edition" : "") + "."
                + format.ending();
    }

    private byte[] render(AuditReport report, ReportFormat format) {
        try (DatasetPictures pictures =
                new DatasetPictures(report.results().plan().dataset(), images, files)) {
            return ReportRenderer.render(report, format, pictures);
        }
    }
}
