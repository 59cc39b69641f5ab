package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;

/** All that is known of one finding. */
final class FindingBlock {

    private static final int PICTURES_OF_A_KIND = 2;

    private final Sheet sheet;
    private final AuditReport report;
    private final WordFinding finding;

    FindingBlock(Sheet sheet, WordFinding finding) {
        this.sheet = sheet;
        this.report = sheet.report();
        this.finding = finding;
    }

    void write() {
        sheet.markup().open("article", "class", "finding");
        sheet.heading(finding.word() + ": " + report.pair(finding));
        sheet.facts("Finding “" + finding.word() + "”, " + report.pair(finding), facts());
        comments();
        pictures(true, "Evidence: images with “" + finding.word() + "”");
        pictures(false, "Counter-examples: images without it");
        sheet.markup().end();
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Verdict",
                Wording.of(finding.decision().verdict()) + (finding.robust() ? ", robust (survives BY)" : "") + ": "
                        + finding.decision().reasons().stream().map(Wording::of).collect(Collectors.joining("; ")));
        facts.put("Hypernyms", finding.path().isEmpty() ? "none known" : String.join(" → ", finding.path()));
        facts.put(report.subset(finding.subsetA()), side(finding.a()));
        facts.put(report.subset(finding.subsetB()), side(finding.b()));
        facts.put("Difference, 95 %", Figures.difference(finding));
        facts.put(
                "Interval for selected words",
                Figures.points(finding.selectedLower(), finding.selectedUpper()) + " points, level "
                        + Figures.decimal(100 * finding.selectedLevel(), 2) + " %");
        facts.put("Difference, each cluster once", Figures.points(finding.clusterDifference()) + " points");
        facts.put("Ratio, 95 %", Figures.ratio(finding));
        facts.put(
                "Test",
                finding.test()
                        .map(test -> "p " + Figures.p(test.p()) + " · all subsets " + Figures.p(test.omnibusP())
                                + " · BH "
                                + Figures.p(test.bh()) + " · BY " + Figures.p(test.by()) + " · Holm "
                                + Figures.p(test.holm()) + " · equivalence " + Figures.p(finding.equivalenceP()))
                        .orElse("not tested"));
        facts.put(
                "Adjusted for the confounder",
                finding.adjusted()
                        .map(adjusted -> Figures.points(adjusted.difference()) + " points; odds ratio "
                                + Figures.odds(adjusted.odds()) + ", crude "
                                + Figures.odds(adjusted.crudeOdds()))
                        .orElse("no confounder"));
        finding.underConcepts().ifPresent(held -> facts.put("Hypernyms tested first", Wording.underConcepts(held)));
        finding.interactions().forEach(each -> facts.put("The same over " + each.over() + "?", Wording.of(each)));
        facts.put("Sensitivity", finding.sensitivity().map(Wording::of).orElse("not looked at"));
        facts.put(
                "For the literature",
                "log-odds z " + Figures.decimal(finding.fightinWords(), 2) + " · nPMI gap "
                        + Figures.decimal(finding.informationGap(), 3)
                        + finding.informationInterval()
                                .map(interval -> " (95 %: " + Figures.decimal(interval.lower(), 3) + " to "
                                        + Figures.decimal(interval.upper(), 3) + ")")
                                .orElse(""));
        facts.put(
                "Filters that said it",
                finding.filters().isEmpty()
                        ? "none"
                        : finding.filters().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        facts.put("Check by people", humanCheck());
        report.corrected(finding)
                .ifPresent(each -> facts.put(
                        "After people's check",
                        Wording.of(each.decision().verdict()) + ": " + Figures.difference(each)
                                + " with the explainer's errors taken out; "
                                + each.decision().reasons().stream()
                                        .map(Wording::of)
                                        .collect(Collectors.joining("; "))));
        return facts;
    }

    private static String side(WordFinding.Side side) {
        return Figures.of(side) + " images (" + Figures.share(side.rate()) + "), "
                + Figures.count(side.clustersWith()) + " / " + Figures.count(side.clusters())
                + " clusters; each cluster once "
                + Figures.share(side.clusterRate()) + "; design effect " + Figures.decimal(side.designEffect(), 1);
    }

    private String humanCheck() {
        List<AuditReview.HumanCheck> checks = report.review().humanChecks().stream()
                .filter(check -> check.word().equals(finding.word()))
                .filter(check -> check.subset() == finding.subsetA() || check.subset() == finding.subsetB())
                .toList();
        return checks.isEmpty()
                ? "none"
                : checks.stream()
                        .map(check -> report.subset(check.subset()) + ": truly there in "
                                + Figures.share(check.precision()) + " of images with it")
                        .collect(Collectors.joining("; "));
    }

    private void comments() {
        Map<String, String> said = new LinkedHashMap<>();
        report.review().remarks().stream()
                .filter(remark -> remark.word().filter(finding.word()::equals).isPresent())
                .forEach(remark -> said.merge(
                        "Comment of " + remark.author() + ", " + Figures.time(remark.at()),
                        remark.text(),
                        (first, second) -> first + " — " + second));
        report.actions(finding.word())
                .forEach(action -> said.merge(
                        "Decision",
                        Wording.of(action.choice()) + ", by " + action.owner()
                                + action.due()
                                        .map(due -> " until " + Figures.day(due))
                                        .orElse(""),
                        (first, second) -> first + "; " + second));
        if (said.isEmpty()) {
            sheet.paragraph("No comment by a reviewer, and no decision yet.");
        } else {
            sheet.facts("What people said of it", said);
        }
    }

    private void pictures(boolean with, String title) {
        List<WordFinding.EvidenceImage> images = IntStream.of(finding.subsetA(), finding.subsetB())
                .boxed()
                .flatMap(subset -> finding.evidence().stream()
                        .filter(image -> image.with() == with && image.subset() == subset)
                        .limit(PICTURES_OF_A_KIND))
                .toList();
        sheet.markup().element("h4", title);
        if (images.isEmpty()) {
            sheet.paragraph("No image is kept as evidence of this kind.");
            return;
        }
        sheet.markup().open("div", "class", "pictures");
        images.forEach(image -> sheet.picture(image, finding.word(), false));
        sheet.markup().end();
    }
}
