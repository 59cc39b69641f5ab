package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.review.AuditReview;

/** What this is a report of, who stands for it, and how to find out that it is genuine. */
final class CoverSection implements ReportSection {

    @Override
    public String title() {
        return "Cover";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        if (results.exploratory()) {
            sheet.note(
                    "Exploratory: images were assumed to be independent, as nothing was known of which of them belong"
                            + " together. Nothing here supports a conclusion beyond these images.");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Audit", results.plan().title());
        facts.put("Audit id", report.id().toString());
        facts.put("State", Wording.of(report.state()));
        facts.put("Edition", report.options().edition());
        facts.put("Date", Figures.day(report.date()));
        facts.put("Dataset", results.instrument().dataset());
        facts.put("Dataset version (SHA-256)", results.instrument().datasetHash());
        facts.put("Auditor", auditors(report));
        facts.put("Independence", independence(report));
        facts.put("Report hash (SHA-256)", report.hash());
        facts.put("Results hash (SHA-256)", report.resultHash());
        facts.put("Verify at", report.verifyAddress());
        sheet.facts("This report", facts);
        sheet.paragraph(
                "The report hash covers results, review, state and edition. The hash of this very file cannot stand"
                        + " in it; the verify page knows both. Anybody of the team can give it the hash or the file.");
        sheet.note("Filterscope supports the making of such a report. It certifies nothing and gives no legal advice.");
    }

    private static String auditors(AuditReport report) {
        return report.review().signatures().isEmpty()
                ? "Nobody has signed yet"
                : report.review().signatures().stream()
                        .map(each ->
                                each.name() + " (" + Wording.of(each.part()).toLowerCase(java.util.Locale.ROOT)
                                        + (each.position().isBlank() ? "" : ", " + each.position()) + ")")
                        .collect(Collectors.joining("; "));
    }

    private static String independence(AuditReport report) {
        Optional<AuditReview.Signature> reviewer = report.signature(AuditReview.Part.REVIEWER);
        return reviewer.map(each -> each.name() + ": " + each.independence())
                .orElse("No independent reviewer has signed yet");
    }
}
