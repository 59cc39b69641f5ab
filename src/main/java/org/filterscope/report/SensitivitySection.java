package org.filterscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.WordSettings;

/** How far findings depend on who is compared within what, and on settings. */
final class SensitivitySection implements ReportSection {

    private static final int IN_GRID = 12;
    private static final int A_TABLE = 4;

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
        grid(sheet, checked);
    }

    /** A few findings a table, so that it fits on a page. */
    private static void grid(Sheet sheet, List<WordFinding> checked) {
        AuditReport report = sheet.report();
        if (report.counts().settings().isEmpty()) {
            sheet.paragraph(
                    "The counts behind the results are gone or were changed, so differences under other settings cannot"
                            + " be shown.");
            return;
        }
        WordSettings planned = report.results().plan().words();
        List<WordFinding> shown = checked.stream().limit(IN_GRID).toList();
        for (int from = 0; from < shown.size(); from += A_TABLE) {
            List<WordFinding> some = shown.subList(from, Math.min(shown.size(), from + A_TABLE));
            List<String> headings = new ArrayList<>(List.of("F", "k", "τ"));
            some.forEach(finding -> headings.add(finding.word() + ", " + report.pair(finding)));
            Rows rows = sheet.rows(
                    "Differences in points under other settings, findings " + (from + 1) + " to "
                            + (from + some.size()),
                    headings.toArray(String[]::new));
            row(
                    rows,
                    planned.filters(),
                    planned.words(),
                    planned.nearness(),
                    some.stream().map(finding -> Figures.points(finding.difference()) + " as planned"));
            for (ReportCounts.Setting setting : report.counts().settings()) {
                row(
                        rows,
                        setting.filters(),
                        setting.words(),
                        setting.nearness(),
                        some.stream()
                                .map(finding -> setting.difference(finding.word(), finding.subsetA(), finding.subsetB())
                                        .map(Figures::points)
                                        .orElse("—")));
            }
            rows.end();
        }
        if (checked.size() > shown.size()) {
            sheet.paragraph("Of the other " + Figures.count(checked.size() - shown.size())
                    + " findings the table above says how often they held.");
        }
    }

    private static void row(Rows rows, int filters, int words, double nearness, Stream<String> differences) {
        rows.row(
                Integer.toString(filters),
                Stream.concat(Stream.of(Integer.toString(words), Figures.decimal(nearness, 2)), differences)
                        .toArray(String[]::new));
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
