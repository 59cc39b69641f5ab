package org.filterscope.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** DejaVu Sans Condensed, which every PDF carries with it, so that it looks the same everywhere and for ever. */
final class PaperFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String FAMILY = "DejaVu";

    /** Of letters that become outlines. */
    static final Font OUTLINES = outlines();

    private PaperFonts() {}

    static void embed(PdfRendererBuilder builder) {
        builder.useFont(() -> open(""), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open("-Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> open("-Oblique"), FAMILY, 400, FontStyle.ITALIC, true);
    }

    private static Font outlines() {
        try (InputStream file = open("")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is one", e);
        }
    }

    private static InputStream open(String style) {
        return Objects.requireNonNull(PaperFonts.class.getResourceAsStream(FOLDER + style + ".ttf"));
    }
}
