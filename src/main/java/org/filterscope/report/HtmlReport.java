package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import org.filterscope.page.InlineStyle;
import org.filterscope.page.Markup;
import org.filterscope.page.StandalonePage;

/**
 * A report as one HTML file. It holds its pictures, runs no script and asks for nothing, which its Content-Security-Policy makes
 * sure of.
 */
final class HtmlReport {

    /** By which the file says which report it is. */
    static final String META = "filterscope-report";

    private static final InlineStyle STYLE = InlineStyle.of(HtmlReport.class, "report.css");

    private HtmlReport() {}

    /** What a browser lets the page do. */
    static String policy() {
        return StandalonePage.policy(STYLE);
    }

    static byte[] render(AuditReport report, Pictures pictures) {
        Markup markup = StandalonePage.begin(
                Markup.page(),
                report.results().plan().title() + " · Bias audit report",
                STYLE,
                META,
                ReportMark.of(report).text());
        PictureBook book = new PictureBook(pictures, report.options().blurred());
        ReportBody.write(new Sheet(markup, report, book, Medium.SCREEN));
        return markup.finish().getBytes(StandardCharsets.UTF_8);
    }
}
