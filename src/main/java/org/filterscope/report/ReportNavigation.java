package org.filterscope.report;

import org.filterscope.bias.AuditId;

/** The addresses of reports, without the leading slash. */
public final class ReportNavigation {

    private ReportNavigation() {}

    /** Where the report of an audit is looked at and taken away. */
    public static String report(AuditId audit) {
        return "audit/" + audit + "/report";
    }

    /** Where anybody of the team finds out whether a report is genuine. */
    public static String verify() {
        return "verify";
    }

    /** The same with the hash of a report or of its file. */
    public static String verify(String hash) {
        return verify() + "?hash=" + hash;
    }

    /** A report as a file to keep; each time is written down. */
    public static String file(AuditId audit, ReportFormat format, ReportOptions options) {
        return "api/audits/" + audit + "/report." + format.ending() + (options.blurred() ? "?edition=public" : "");
    }

    /** A report to look at. */
    public static String page(AuditId audit, ReportOptions options) {
        return "api/audits/" + audit + "/report/page" + (options.blurred() ? "?edition=public" : "");
    }
}
