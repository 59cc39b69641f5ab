package org.filterscope.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Gives a PDF its attached files, and says in it when and of what it was made instead of when it was rendered. */
final class PdfFinish {

    private PdfFinish() {}

    static void finish(PDDocument document, AuditReport report) throws IOException {
        Calendar date = GregorianCalendar.from(report.date().atZone(ZoneOffset.UTC));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(date);
        about.setModificationDate(date);
        about.setTitle(title(report));
        about.setKeywords(ReportMark.of(report).text());
        about.setCreator("Filterscope");
        about.setProducer("Filterscope");
        document.setDocumentInformation(about);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(PdfMetadata.of(report)));
        catalog.setMetadata(metadata);
        attach(document, date, report);
        // by which PDFBox makes the file's id, instead of the time
        document.setDocumentId(Long.parseUnsignedLong(report.hash().substring(0, 16), 16));
    }

    static String title(AuditReport report) {
        return report.results().plan().title() + " · Bias audit report";
    }

    private static void attach(PDDocument document, Calendar date, AuditReport report) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        files.put(
                "findings.csv",
                file(
                        document,
                        date,
                        "findings.csv",
                        "text/csv",
                        "Every finding with all its numbers",
                        CsvReport.render(report)));
        if (!report.options().blurred()) {
            files.put(
                    "results.json",
                    file(
                            document,
                            date,
                            "results.json",
                            "application/json",
                            "The results whose SHA-256 is signed",
                            report.resultFile()));
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        COSArray associated = new COSArray();
        files.values().forEach(associated::add);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDComplexFileSpecification file(
            PDDocument document, Calendar date, String name, String type, String about, byte[] content)
            throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        embedded.setSubtype(type);
        embedded.setSize(content.length);
        embedded.setCreationDate(date);
        embedded.setModDate(date);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setFileDescription(about);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName("AFRelationship", "Data");
        return file;
    }
}
