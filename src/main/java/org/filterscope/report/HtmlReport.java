package org.filterscope.report;

import java.nio.charset.StandardCharsets;

/**
 * A report as one HTML file. It holds its pictures, runs no script and asks for nothing, which its Content-Security-Policy makes
 * sure of.
 */
final class HtmlReport {

    /** By which the file says which report it is. */
    static final String META = "filterscope-report";

    private static final InlineStyle STYLE = InlineStyle.of("report.css");

    private HtmlReport() {}

    /** What a browser lets the page do. */
    static String policy() {
        return "default-src 'none'; img-src data:; style-src " + STYLE.source()
                + "; base-uri 'none'; form-action 'none'";
    }

    static byte[] render(AuditReport report, Pictures pictures) {
        Markup markup = Markup.page();
        markup.open("html", "lang", "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .empty("meta", "name", META, "content", ReportMark.of(report).text())
                .element("title", report.results().plan().title() + " · Bias audit report")
                .element("style", STYLE.text())
                .end()
                .open("body");
        PictureBook book = new PictureBook(pictures, report.options().blurred());
        ReportBody.write(new Sheet(markup, report, book, Medium.SCREEN));
        return markup.finish().getBytes(StandardCharsets.UTF_8);
    }
}
