package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filterscope.bias.review.AuditReview;

/** Who signed what, and who disagrees. */
final class SignaturesSection implements ReportSection {

    @Override
    public String title() {
        return "Sign-off";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        sheet.paragraph(
                "Preparer, reviewer and approver are three different people. Each signature covers the SHA-256 of the"
                        + " results' hash and the review's hash: " + report.signedHash());
        for (AuditReview.Part part : AuditReview.Part.values()) {
            sheet.heading(Wording.of(part));
            Optional<AuditReview.Signature> signature = report.signature(part);
            if (signature.isEmpty()) {
                sheet.paragraph("Has not signed.");
                continue;
            }
            AuditReview.Signature signed = signature.get();
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("Name", signed.name());
            facts.put("Role", signed.position());
            facts.put("Independence", signed.independence());
            facts.put("Signed", Figures.time(signed.at()));
            facts.put("Signature covers", signed.covers());
            facts.put(
                    "Still what stands here",
                    signed.covers().equals(report.signedHash()) ? "yes" : "no: the review was changed afterwards");
            facts.put("Dissent", signed.dissent().isBlank() ? "none" : signed.dissent());
            sheet.facts(Wording.of(part), facts);
        }
    }
}
