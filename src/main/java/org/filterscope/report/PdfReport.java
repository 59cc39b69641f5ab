package org.filterscope.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.filterscope.page.InlineStyle;
import org.filterscope.page.Markup;

/**
 * A report as pages: PDF/A-3a, with the tags of PDF/UA, its fonts, and the numbers as attached files. The same report gives
 * the same bytes.
 */
final class PdfReport {

    private static final InlineStyle STYLE = InlineStyle.of(PdfReport.class, "paper.css");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PdfReport() {}

    static byte[] render(AuditReport report, Pictures pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.useDefaultPageSize(210, 297, PageSizeUnits.MM);
        builder.withProducer("Filterscope");
        PaperFonts.embed(builder);
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(ForestDrawing.TYPE, new ForestDrawing(ForestPlot.of(report), PaperFonts.OUTLINES));
        builder.useObjectDrawerFactory(drawers);
        // a report holds all it needs; whatever else its texts name is never asked for
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(page(report, pictures), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            PdfFinish.finish(document, report);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    private static String page(AuditReport report, Pictures pictures) {
        Markup markup = Markup.page();
        markup.open("html", "lang", "en")
                .open("head")
                .element("title", report.results().plan().title() + " · Bias audit report")
                .empty("meta", "name", "author", "content", "Filterscope")
                .empty("meta", "name", "subject", "content", "Bias audit report")
                .empty("meta", "name", "description", "content", "Bias audit report " + report.hash())
                .element("style", STYLE.text())
                .open("bookmarks");
        for (int number = 0; number < ReportBody.SECTIONS.size(); number++) {
            markup.open("bookmark", "name", ReportBody.heading(number), "href", "#section-" + number)
                    .end();
        }
        markup.end().end().open("body");
        PictureBook book = new PictureBook(pictures, report.options().blurred());
        ReportBody.write(new Sheet(markup, report, book, Medium.PAPER));
        return markup.finish();
    }
}
