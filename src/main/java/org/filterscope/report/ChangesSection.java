package org.filterscope.report;

import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;

/** What is new, resolved or grown since the audit before. */
final class ChangesSection implements ReportSection {

    private static final List<String> KINDS = List.of("new", "grown", "shrunk", "resolved", "unchanged");

    @Override
    public String title() {
        return "Change since the last version";
    }

    @Override
    public void write(Sheet sheet) {
        AuditResults results = sheet.report().results();
        String before = results.plan().before().map(AuditId::toString).orElse("");
        if (before.isEmpty()) {
            sheet.paragraph("The plan names no earlier audit, so there is nothing to compare with.");
            return;
        }
        sheet.paragraph("Compared with the audit " + before + ", for every pair of subsets"
                + ". Change D = (p_A2 − p_B2) − (p_A1 − p_B1); intervals come from resampling"
                + " clusters, those in both versions together.");
        if (results.changes().isEmpty()) {
            sheet.paragraph("No word was compared in both.");
            return;
        }
        for (String kind : KINDS) {
            List<AuditResults.WordChange> changes = results.changes().stream()
                    .filter(change -> change.kind().equals(kind))
                    .toList();
            sheet.heading(kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1) + ": "
                    + Figures.count(changes.size()));
            if (!changes.isEmpty()) {
                Rows rows = sheet.rows(
                        "Words whose difference is " + kind,
                        "Word",
                        "Subsets",
                        "Points before",
                        "Points now",
                        "Change (95 %)");
                changes.forEach(change -> rows.row(
                        change.word(),
                        sheet.report().subset(change.subsetA()) + " and "
                                + sheet.report().subset(change.subsetB()),
                        Figures.points(change.before()),
                        Figures.points(change.now()),
                        Figures.points(change.now() - change.before()) + " ("
                                + Figures.points(change.lower(), change.upper()) + ")"));
                rows.end();
            }
        }
    }
}
