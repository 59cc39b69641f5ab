package org.filterscope.report;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filterscope.bias.AuditId;

/**
 * What a file says of itself: of which audit it is the report, and its hash. Whether that is true is another question.
 *
 * @param audit the audit
 * @param hash the report's hash
 */
record ReportMark(AuditId audit, String hash) {

    private static final Pattern FORM =
            Pattern.compile("filterscope-audit:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{64})");

    static ReportMark of(AuditReport report) {
        return new ReportMark(report.id(), report.hash());
    }

    String text() {
        return "filterscope-audit:" + audit + ":" + hash;
    }

    /** Finds the first mark in a text. */
    static Optional<ReportMark> in(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.find()
                ? Optional.of(new ReportMark(new AuditId(UUID.fromString(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }
}
