package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportTests {

    private static byte[] aPdf(ReportOptions options) {
        return PdfReport.render(SampleReport.aSmallReport(options), SampleReport.pictures());
    }

    @Test
    void holds_to_the_standards_for_archives_and_for_accessible_documents() throws Exception {
        byte[] pdf = aPdf(ReportOptions.FULL);

        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static String failures(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 3, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            return result.isCompliant() ? "" : result.getTestAssertions().toString();
        }
    }

    @Test
    void has_the_same_bytes_twice() {
        assertThat(aPdf(ReportOptions.PUBLIC)).isEqualTo(aPdf(ReportOptions.PUBLIC));
    }

    @Test
    void says_everything_in_text_and_carries_the_signed_results() throws IOException {
        AuditReport report = SampleReport.aSmallReport(ReportOptions.FULL);
        try (PDDocument document = Loader.loadPDF(aPdf(ReportOptions.FULL))) {
            String text = new PDFTextStripper().getText(document);
            for (int number = 0; number < ReportBody.SECTIONS.size(); number++) {
                assertThat(text)
                        .contains(number + " " + ReportBody.SECTIONS.get(number).title());
            }
            assertThat(text)
                    .contains("Occupations by gender, spring", report.hash(), "−28.0 points (−32.1 to −23.9)")
                    .contains("1,203 / 4,010", "Grace Okoye", report.signedHash());
            assertThat(document.getDocumentInformation().getKeywords())
                    .isEqualTo(ReportMark.of(report).text());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("findings.csv", "results.json");
            assertThat(AuditReport.sha256(Objects.requireNonNull(files.get("results.json"))
                            .getEmbeddedFile()
                            .toByteArray()))
                    .isEqualTo(report.resultHash());
        }
    }

    @Test
    void the_public_edition_carries_numbers_and_no_names_of_files() throws IOException {
        try (PDDocument document = Loader.loadPDF(aPdf(ReportOptions.PUBLIC))) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .containsOnlyKeys("findings.csv");
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("photos/");
        }
    }

    @Test
    void texts_of_people_stay_texts_and_fetch_nothing() {
        assertThat(PdfReport.render(
                        SampleReport.aHostileReport("<img src=\"file:///etc/passwd\"/> 日本語 \u0007"), Pictures.NONE))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }
}
