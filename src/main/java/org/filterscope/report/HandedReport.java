package org.filterscope.report;

import java.time.Instant;
import java.util.Locale;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;

/**
 * A report that was handed out.
 *
 * @param fileHash SHA-256 of the file
 * @param reportHash what the file names as its hash
 * @param resultHash of the results at that time
 * @param reviewHash of the review at that time
 * @param state where the audit stood at that time
 * @param to who took it
 */
public record HandedReport(
        AuditId audit,
        ReportFormat format,
        ReportOptions options,
        String fileHash,
        String reportHash,
        String resultHash,
        String reviewHash,
        AuditState state,
        long bytes,
        String to,
        Instant at) {

    /** What it is, such as {@code PDF, public edition}. */
    public String kind() {
        return format.name() + (format.hasEditions() ? ", " + options.edition().toLowerCase(Locale.ROOT) : "");
    }
}
