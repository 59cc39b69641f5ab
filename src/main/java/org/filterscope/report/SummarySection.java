package org.filterscope.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;

/** The question, what was found in numbers, the largest findings, and what all this does not show. */
final class SummarySection implements ReportSection {

    private static final int TOP = 5;
    private static final int PICTURES = 3;

    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        String question = results.plan().question();
        sheet.paragraph(question.isBlank() ? "No question was stated." : "Question: " + question);
        sheet.paragraph(Figures.count(results.tested(), "word was", "words were") + " tested between "
                + Figures.count(results.subsets().size()) + " subsets (" + report.subsets()
                + "). Each word and each pair"
                + " of subsets got one of five verdicts:");
        Rows verdicts = sheet.rows("Verdicts", "Verdict", "Words and pairs", "What it means");
        Arrays.stream(Verdict.values())
                .forEach(verdict -> verdicts.row(
                        Wording.of(verdict), Figures.count(report.with(verdict).size()), Wording.meaning(verdict)));
        verdicts.end();
        lowered(sheet);
        List<WordFinding> top = report.differences().stream().limit(TOP).toList();
        sheet.heading(top.isEmpty() ? "No difference was found" : "The largest findings");
        if (top.isEmpty()) {
            sheet.paragraph("This does not say that there is none: see below, and section 9.");
        }
        top.forEach(finding -> finding(sheet, finding));
        sheet.heading("What this report does not show");
        sheet.list(List.of(
                "It never says that there is no bias. Words that the explainer does not know, and what no word says, are"
                        + " not looked at.",
                "A difference is an association in these images, not a cause, and not by itself a harm.",
                "Words are what filters of a network respond to, with errors of their own (section 7).",
                results.exploratory()
                        ? "Images were assumed to be independent, which photographs of the same people are not."
                        : "Inference is to the process or the people that these images stand for, as far as they were drawn"
                                + " from them (section 12)."));
    }

    private static void finding(Sheet sheet, WordFinding finding) {
        AuditReport report = sheet.report();
        sheet.markup().open("div", "class", "top");
        sheet.markup()
                .open("p")
                .element("strong", finding.word())
                .text(" · " + Wording.of(finding.decision().verdict()) + " · "
                        + Figures.share(finding.a().rate()) + " of " + report.subset(finding.subsetA()) + ", "
                        + Figures.share(finding.b().rate()) + " of " + report.subset(finding.subsetB()) + ": "
                        + Figures.difference(finding) + afterCheck(report, finding))
                .end();
        sheet.markup().open("div", "class", "pictures");
        Stream.concat(with(finding, finding.subsetA()).limit(PICTURES - 1L), with(finding, finding.subsetB()))
                .limit(PICTURES)
                .forEach(image -> sheet.picture(image, finding.word(), true));
        sheet.markup().end().end();
    }

    private static void lowered(Sheet sheet) {
        AuditReport report = sheet.report();
        if (report.review().corrected().isEmpty()) {
            return;
        }
        List<String> lowered = report.differences().stream()
                .flatMap(finding -> report.lowered(finding).stream()
                        .map(verdict -> finding.word() + " (" + report.pair(finding) + "), from "
                                + Wording.of(finding.decision().verdict()) + " to " + Wording.of(verdict)))
                .toList();
        sheet.paragraph("The table counts the frozen verdicts. Two people checked "
                + Figures.count(report.review().corrected().size(), "word and pair", "words and pairs")
                + " blind (section 7); with the explainer's own errors taken out, "
                + (lowered.isEmpty()
                        ? "every verdict of these stays."
                        : Figures.count(lowered.size(), "verdict goes", "verdicts go") + " one step down:"));
        if (!lowered.isEmpty()) {
            sheet.list(lowered);
        }
    }

    private static String afterCheck(AuditReport report, WordFinding finding) {
        return report.corrected(finding)
                .map(each -> " · after people's check "
                        + Wording.of(each.decision().verdict()) + ", " + Figures.difference(each))
                .orElse("");
    }

    private static Stream<WordFinding.EvidenceImage> with(WordFinding finding, int subset) {
        return finding.evidence().stream().filter(image -> image.with() && image.subset() == subset);
    }
}
