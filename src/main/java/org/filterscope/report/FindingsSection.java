package org.filterscope.report;

import java.util.List;
import org.filterscope.bias.WordFinding;

/** What differs: a chart, a table of all, and each finding with everything that is known of it. */
final class FindingsSection implements ReportSection {

    /** So many findings are told in full; all of them are in the table. */
    static final int IN_FULL = 40;

    @Override
    public String title() {
        return "Findings";
    }

    @Override
    public void write(Sheet sheet) {
        List<WordFinding> findings = sheet.report().differences();
        if (findings.isEmpty()) {
            sheet.paragraph(
                    "No difference was found. Section 9 has all that was looked at; none of it says that there is no"
                            + " bias.");
            return;
        }
        ForestPlot plot = ForestPlot.of(sheet.report());
        sheet.paragraph(plot.text() + " The table below has the same numbers.");
        plot.write(sheet);
        table(sheet, findings);
        if (findings.size() > IN_FULL) {
            sheet.note("The " + IN_FULL + " largest findings follow in full; of the other "
                    + Figures.count(findings.size() - IN_FULL)
                    + " the table above and the annexed files have the numbers.");
        }
        findings.stream().limit(IN_FULL).forEach(finding -> new FindingBlock(sheet, finding).write());
    }

    private static void table(Sheet sheet, List<WordFinding> findings) {
        Rows rows = sheet.rows(
                "All differences that were found",
                "Word",
                "Subsets",
                "With, first",
                "With, second",
                "Points (95 %)",
                "Ratio",
                "BH",
                "BY",
                "Verdict",
                "After people's check");
        findings.forEach(finding -> rows.row(
                finding.word(),
                sheet.report().pair(finding),
                Figures.of(finding.a()),
                Figures.of(finding.b()),
                Figures.points(finding.difference()) + " (" + Figures.points(finding.lower(), finding.upper()) + ")",
                Figures.decimal(finding.ratio(), 2),
                finding.test().map(test -> Figures.p(test.bh())).orElse("—"),
                finding.test().map(test -> Figures.p(test.by())).orElse("—"),
                Wording.of(finding.decision().verdict()) + (finding.robust() ? ", robust" : ""),
                sheet.report()
                        .corrected(finding)
                        .map(each -> Wording.of(each.decision().verdict()))
                        .orElse("not checked")));
        rows.end();
    }
}
