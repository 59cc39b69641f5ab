package org.filterscope.report;

/** Makes a file of a report. */
final class ReportRenderer {

    private ReportRenderer() {}

    static byte[] render(AuditReport report, ReportFormat format, Pictures pictures) {
        return switch (format) {
            case HTML -> HtmlReport.render(report, pictures);
            case PDF -> PdfReport.render(report, pictures);
            case CSV -> CsvReport.render(report);
            case JSON -> JsonReport.render(report);
        };
    }
}
