package org.filterscope.report;

/**
 * A report as a file.
 *
 * @param name what it is called
 * @param content the file. Do not change it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record ReportFile(String name, ReportFormat format, byte[] content) {

    /** SHA-256 of the file. */
    public String hash() {
        return AuditReport.sha256(content);
    }
}
