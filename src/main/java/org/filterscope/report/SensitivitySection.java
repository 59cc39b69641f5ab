package org.filterscope.report;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;

/** How far findings depend on who is compared within what, and on settings. */
final class SensitivitySection implements ReportSection {

    @Override
    public String title() {
        return "Intersections, confounders, sensitivity";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        intersections(sheet, results);
        sheet.heading("Crude and adjusted");
        List<WordFinding> adjusted = results.findings().stream()
                .filter(finding -> finding.adjusted().isPresent())
                .toList();
        if (adjusted.isEmpty()) {
            sheet.paragraph(results.plan()
                    .confounder()
                    .map(name -> "No word could be compared within the values of “" + name + "”.")
                    .orElse("No confounder was planned, so no difference is adjusted for one."));
        } else {
            adjusted(sheet, adjusted, results.plan().confounder().orElse("the confounder"));
        }
        sheet.heading("Other settings");
        List<WordFinding> checked = report.differences().stream()
                .filter(finding -> finding.sensitivity().isPresent())
                .toList();
        if (checked.isEmpty()) {
            sheet.paragraph("No finding was looked at under other settings of F, k and τ.");
            return;
        }
        Rows rows = sheet.rows(
                "Findings under other settings of F, k and τ: how often a difference of the same sign was found",
                "Word",
                "Subsets",
                "Held",
                "Settings");
        for (WordFinding finding : checked) {
            Optional<WordFinding.Sensitivity> sensitivity = finding.sensitivity();
            rows.row(
                    finding.word(),
                    report.pair(finding),
                    sensitivity.map(each -> Figures.count(each.held())).orElse("—"),
                    sensitivity.map(each -> Figures.count(each.settings())).orElse("—"));
        }
        rows.end();
    }

    private static void intersections(Sheet sheet, AuditResults results) {
        sheet.heading("Cells");
        if (results.plan().crossed().isEmpty()) {
            sheet.paragraph("No attributes were crossed; section 4 has the sizes of the subsets.");
            return;
        }
        Rows rows = sheet.rows(
                "Cells of " + String.join(" × ", results.plan().crossed()), "Cell", "Images", "Clusters", "Compared");
        results.subsets()
                .forEach(subset -> rows.row(
                        subset.name(),
                        Figures.count(subset.images()),
                        Figures.count(subset.clusters()),
                        subset.standing().equals("too few") ? "no: under 10 clusters" : "yes"));
        rows.end();
    }

    private static void adjusted(Sheet sheet, List<WordFinding> findings, String confounder) {
        Rows rows = sheet.rows(
                "Differences before and within values of “" + confounder + "”",
                "Word",
                "Subsets",
                "Crude points",
                "Adjusted points",
                "Crude odds ratio",
                "Adjusted odds ratio");
        for (WordFinding finding : findings) {
            finding.adjusted()
                    .ifPresent(adjusted -> rows.row(
                            finding.word(),
                            sheet.report().pair(finding),
                            Figures.points(finding.difference()),
                            Figures.points(adjusted.difference()),
                            Figures.odds(adjusted.crudeOdds()),
                            Figures.odds(adjusted.odds())));
        }
        rows.end();
    }
}
