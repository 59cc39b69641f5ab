package org.filterscope.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filterscope.refusal.RefusedException;

/** Names the pages and attached files of a genuine PDF that a shown one does not hold. Only the genuine one is interpreted. */
final class PdfComparison {

    private PdfComparison() {}

    /**
     * At most so many sentences.
     *
     * @throws RefusedException when there is more in the shown file than in any report
     */
    static List<String> differences(byte[] shown, byte[] genuine, int most) {
        Set<String> parts = PdfParts.of(shown);
        List<String> differences = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(genuine)) {
            Map<String, PDComplexFileSpecification> attached =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            for (Map.Entry<String, PDComplexFileSpecification> each : attached.entrySet()) {
                if (!parts.contains(
                        AuditReport.sha256(each.getValue().getEmbeddedFile().toByteArray()))) {
                    differences.add("The attached " + each.getKey() + " was changed or is missing.");
                }
            }
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                if (differences.size() < most && !holds(parts, page)) {
                    differences.add("Page " + number + " of the report was changed or is missing; it begins with “"
                            + beginning(document, number) + "”.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a report that was just made cannot be read", e);
        }
        return differences.isEmpty()
                ? List.of(
                        "Every page of the report is still in the file, which may leave some of them out, or show something over them;"
                                + " do not rely on what it shows.")
                : differences;
    }

    private static boolean holds(Set<String> parts, PDPage page) throws IOException {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            if (!parts.contains(AuditReport.sha256(contents.next().toByteArray()))) {
                return false;
            }
        }
        return true;
    }

    private static String beginning(PDDocument document, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
