package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of a file that is not the report it says it is, and what is refused. */
class FileComparisonTests {

    private static byte[] genuine = {};

    @BeforeAll
    static void a_genuine_report() {
        genuine = PdfReport.render(SampleReport.aSmallReport(ReportOptions.FULL), Pictures.NONE);
    }

    private static List<String> differences(byte[] shown) {
        return FileComparison.differences(ReportFormat.PDF, shown, genuine);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] pdf(String... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (String object : objects) {
            out.write((object + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    private static String stream(String dictionary, byte[] content) {
        return "1 0 obj <<" + dictionary + "/Length " + content.length + ">>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream endobj";
    }

    /** So many zeros, packed a thousand to one. */
    private static byte[] packed(long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] zeros = new byte[1_000_000];
            for (long left = bytes; left > 0; left -= zeros.length) {
                packer.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_page_and_an_attached_file_that_differ_are_named_and_the_others_are_not() throws IOException {
        byte[] shown;
        try (PDDocument document = Loader.loadPDF(genuine)) {
            PDPage page = document.getPage(2);
            page.setContents(new PDStream(
                    document,
                    new ByteArrayInputStream("BT ET".getBytes(StandardCharsets.US_ASCII)),
                    COSName.FLATE_DECODE));
            Objects.requireNonNull(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("results.json"))
                    .getEmbeddedFile()
                    .getCOSObject()
                    .createOutputStream()
                    .close();
            shown = saved(document);
        }

        assertThat(differences(shown))
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).isEqualTo("The attached results.json was changed or is missing."))
                .anySatisfy(each ->
                        assertThat(each).startsWith("Page 3 of the report was changed or is missing; it begins"));
        assertThat(differences(genuine)).singleElement().asString().startsWith("Every page of the report is still");
    }

    @Test
    void streams_that_unpack_to_more_than_any_report_are_refused_in_one_sentence() throws IOException {
        String bomb = stream("/Filter/FlateDecode", packed(PdfParts.MOST + 1_000_000));
        String half = stream("/Type/ObjStm/N 1/First 1/Filter/FlateDecode", packed(PdfParts.MOST / 2 + 1_000_000));

        for (byte[] file : List.of(pdf(bomb), pdf(half, half))) {
            assertThat(file).hasSizeLessThan(1_000_000);
            assertThatThrownBy(() -> differences(file))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("unpacks to far more");
        }
    }

    @Test
    void streams_within_streams_cost_no_more_than_the_bound() throws IOException {
        byte[] keywords = "stream\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                assertThat(differences(pdf(new String(keywords, StandardCharsets.US_ASCII))))
                        .isNotEmpty();
            } catch (RefusedException e) {
                assertThat(e).hasMessageContaining("far more");
            }
        });
    }

    @Test
    void a_huge_tree_of_pages_is_never_climbed() throws IOException {
        StringBuilder kids = new StringBuilder("2 0 obj <</Type/Pages/Count 2147483647/Kids[");
        for (int i = 0; i < 1_000_000; i++) {
            kids.append("2 0 R ");
        }
        byte[] file = pdf("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj", kids + "]>> endobj");

        assertThat(differences(file)).hasSizeGreaterThan(5).allMatch(each -> each.contains("changed or is missing"));
    }

    @Test
    void json_and_tables_with_far_more_in_them_than_the_report_are_refused() {
        byte[] json = "{\"audit\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] many = ("[" + "0,".repeat(100_000) + "0]").getBytes(StandardCharsets.UTF_8);
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        byte[] lines = "a\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FileComparison.differences(ReportFormat.JSON, many, json))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("far more in this file");
        assertThat(FileComparison.differences(ReportFormat.JSON, deep, json))
                .containsExactly("The shown file is no longer JSON.");
        assertThatThrownBy(() -> FileComparison.differences(ReportFormat.CSV, lines, json))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> FileComparison.differences(ReportFormat.HTML, lines, json))
                .isInstanceOf(RefusedException.class);
    }
}
