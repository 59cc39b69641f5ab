package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filterscope.bias.AuditId;

/**
 * A file that says of itself that it is the report of an audit.
 *
 * @param audit of which it says that it is the report
 * @param reportHash as it names itself; empty for kinds of files that do not
 * @param content the file. Do not change it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record ShownFile(AuditId audit, Optional<String> reportHash, ReportFormat format, byte[] content) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern IN_JSON = Pattern.compile("\"audit\"\\s*:\\s*\"(" + ID + ")\"");
    private static final Pattern IN_CSV = Pattern.compile("\\R\"?(" + ID + ")\"?,");

    /** Reads what a file says of itself; nothing where it does not look like a report. */
    static Optional<ShownFile> of(byte[] content) {
        // one character for each byte, so that nothing is lost
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF")) {
            return marked(text, ReportFormat.PDF, content);
        }
        if (text.stripLeading().startsWith("<")) {
            return marked(text, ReportFormat.HTML, content);
        }
        return text.stripLeading().startsWith("{")
                ? named(text, IN_JSON, ReportFormat.JSON, content)
                : named(text, IN_CSV, ReportFormat.CSV, content);
    }

    private static Optional<ShownFile> marked(String text, ReportFormat format, byte[] content) {
        return ReportMark.in(text).map(mark -> new ShownFile(mark.audit(), Optional.of(mark.hash()), format, content));
    }

    private static Optional<ShownFile> named(String text, Pattern pattern, ReportFormat format, byte[] content) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new ShownFile(AuditId.parse(matcher.group(1)), Optional.empty(), format, content))
                : Optional.empty();
    }

    /** What is otherwise in it than in the genuine file, as sentences. */
    List<String> differences(byte[] genuine) {
        return FileComparison.differences(format, content, genuine);
    }
}
