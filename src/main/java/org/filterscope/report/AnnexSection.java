package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.bias.AuditResults;

/** Where all numbers are, and which section answers to what others ask of such reports. */
final class AnnexSection implements ReportSection {

    @Override
    public String title() {
        return "Annexes";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "All numbers as CSV",
                report.server() + "/" + ReportNavigation.file(report.id(), ReportFormat.CSV, ReportOptions.FULL));
        facts.put(
                "All numbers as JSON",
                report.server() + "/" + ReportNavigation.file(report.id(), ReportFormat.JSON, ReportOptions.FULL));
        facts.put("Results (SHA-256)", report.resultHash());
        facts.put("Counts, from which all can be computed again (SHA-256)", results.countsHash());
        facts.put("Review (SHA-256)", report.reviewHash());
        facts.put("Plan (SHA-256)", results.planHash());
        facts.put("Manifest of the dataset (SHA-256)", results.instrument().datasetHash());
        facts.put(
                "Permutations",
                Figures.count(results.permutations()) + " at most, with seed "
                        + results.plan().seed());
        sheet.facts("Files and hashes", facts);
        if (sheet.medium() == Medium.PAPER) {
            sheet.paragraph(
                    report.options().blurred()
                            ? "The table of all numbers is attached to this file as findings.csv."
                            : "The signed results are attached to this file as results.json, all numbers as findings.csv.");
        }
        sheet.heading("Which section answers to what");
        sheet.paragraph("An aid for readers who come from one of these texts. Their wording is given shortened and from"
                + " secondary sources; consult the texts themselves. Filterscope supports, and certifies nothing.");
        crosswalk(sheet.rows("Crosswalk", "Text", "What it asks for", "Sections"));
        sheet.heading("Pictures and tables");
        sheet.paragraph(
                sheet.pictures().summary() + " Every picture has a text in its place, and the chart has a table.");
        sheet.paragraph(
                report.options().blurred()
                        ? "Public edition: pictures are blurred outside the region in which the word was seen, and altogether"
                                + " where there is none; images have numbers instead of names."
                        : "Full edition: pictures are shown as they are. The public edition blurs them outside the region in"
                                + " which the word was seen.");
    }

    private static void crosswalk(Rows rows) {
        rows.row("EU AI Act, Art. 10(2)(b)", "origin of the data, and how they were collected", "2, 3")
                .row("EU AI Act, Art. 10(2)(d)", "assumptions about what the data measure", "5, 6, 12")
                .row("EU AI Act, Art. 10(2)(f)", "examination for possible biases", "7 to 11")
                .row("EU AI Act, Art. 10(2)(g)", "measures against biases", "13")
                .row("EU AI Act, Art. 10(5)", "safeguards for special categories of data", "2, 15")
                .row("EU AI Act, Annex IV 2(d)", "datasheets and provenance", "3, 4")
                .row("EU AI Act, Annex IV 2(g)", "test reports, dated and signed", "0, 8, 14")
                .row("NIST AI RMF, MEASURE 1.1", "what cannot be measured is documented", "9, 12")
                .row("NIST AI RMF, MEASURE 1.3", "independent assessors take part", "7, 14")
                .row("NIST AI RMF, MEASURE 2.1", "tools, metrics and test sets are documented", "5, 6")
                .row("NIST AI RMF, MEASURE 2.11", "fairness and bias are evaluated and documented", "1, 8, 10")
                .row("ISO/IEC TR 24027", "bias in data, of people, and of engineering", "3, 7, 12")
                .row("NYC Local Law 144", "source and explanation of the data, counts and unknowns", "3, 4")
                .row("NYC Local Law 144", "rates and ratios by category and intersection", "8, 10")
                .row("NYC Local Law 144", "independent auditor, date, summary of results", "0, 1, 14")
                .end();
    }
}
