package org.filterscope.report;

import java.util.List;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;

/** All that was looked at and is no difference: nothing that was tested is hidden. */
final class NotDifferentSection implements ReportSection {

    @Override
    public String title() {
        return "Not different, and not tested";
    }

    @Override
    public void write(Sheet sheet) {
        table(sheet, Verdict.EQUIVALENT, "Shown to lie within the margin.");
        table(
                sheet,
                Verdict.INCONCLUSIVE,
                "Neither shown to differ nor to be equivalent. The last column says how many clusters (people, not"
                        + " pictures of the same) each subset would need in all to find a difference as large as the margin.");
        table(sheet, Verdict.TOO_RARE, "Fewer than 10 images, or images of fewer than 10 clusters, have the word.");
    }

    private static void table(Sheet sheet, Verdict verdict, String text) {
        List<WordFinding> findings = sheet.report().with(verdict);
        sheet.heading(Wording.of(verdict) + ": " + Figures.count(findings.size()))
                .paragraph(text);
        if (findings.isEmpty()) {
            return;
        }
        boolean tested = verdict != Verdict.TOO_RARE;
        boolean more = verdict == Verdict.INCONCLUSIVE;
        Rows rows = tested
                ? sheet.rows(
                        "Words and pairs: " + Wording.of(verdict),
                        "Word",
                        "Subsets",
                        "With, first",
                        "With, second",
                        "Points (95 %)",
                        "BH",
                        "Equivalence p",
                        more ? "Clusters needed" : "Robust")
                : sheet.rows(
                        "Words and pairs: " + Wording.of(verdict),
                        "Word",
                        "Subsets",
                        "With, first",
                        "With, second",
                        "Clusters with, first",
                        "Clusters with, second");
        for (WordFinding finding : findings) {
            if (tested) {
                rows.row(
                        finding.word(),
                        sheet.report().pair(finding),
                        Figures.of(finding.a()),
                        Figures.of(finding.b()),
                        Figures.points(finding.difference()) + " (" + Figures.points(finding.lower(), finding.upper())
                                + ")",
                        finding.test().map(test -> Figures.p(test.bh())).orElse("not tested"),
                        Figures.p(finding.equivalenceP()),
                        more
                                ? finding.moreClusters()
                                        .map(number -> Figures.count(number))
                                        .orElse("—")
                                : finding.robust() ? "yes" : "no");
            } else {
                rows.row(
                        finding.word(),
                        sheet.report().pair(finding),
                        Figures.of(finding.a()),
                        Figures.of(finding.b()),
                        Figures.count(finding.a().clustersWith()),
                        Figures.count(finding.b().clustersWith()));
            }
        }
        rows.end();
    }
}
