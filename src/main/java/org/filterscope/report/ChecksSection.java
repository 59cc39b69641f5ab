package org.filterscope.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;

/** What the instrument said where the truth was known. */
final class ChecksSection implements ReportSection {

    @Override
    public String title() {
        return "Instrument checks";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        AuditResults.InstrumentChecks checks = results.checks();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "A/A: halves of one subset compared as if they differed",
                Figures.count(checks.splitsWithFindings()) + " of " + Figures.count(checks.splits(), "split", "splits")
                        + " had any finding: "
                        + (checks.splitsPass()
                                ? "passed, chance explains as many"
                                : "failed, more than chance explains; read all findings with doubt"));
        facts.put(
                "Planted words",
                Figures.count(checks.plantedFound()) + " of " + Figures.count(checks.planted()) + " words planted with "
                        + Figures.decimal(100 * checks.plantedPoints(), 1) + " points were found; "
                        + Figures.share(checks.plantedFalse()) + " of all found beside them were false");
        facts.put(
                "Smallest detectable difference",
                results.smallestDifference() >= 1
                        ? "none, with these numbers"
                        : Figures.decimal(100 * results.smallestDifference(), 1)
                                + " points, with 80 % power, for a word in a fifth of the images");
        sheet.facts("Checks with every audit", facts);
        sheet.heading("Precision of the explainer, by people");
        if (report.review().humanChecks().isEmpty()) {
            sheet.paragraph(
                    "No blind check by two raters has been made. How often a word is truly there is not known.");
            return;
        }
        Rows rows = sheet.rows(
                "Blind checks by two raters",
                "Word",
                "Subset",
                "Images shown",
                "Word truly there, of images with it",
                "Word there after all, of images without it",
                "Rate as counted",
                "Rate corrected",
                "Cohen's kappa");
        report.review()
                .humanChecks()
                .forEach(check -> rows.row(
                        check.word(),
                        report.subset(check.subset()),
                        Figures.count(check.shown()),
                        Figures.share(check.precision()),
                        Figures.share(check.omission()),
                        rate(report, check, rate -> rate),
                        rate(report, check, rate -> rate * check.precision() + (1 - rate) * check.omission()),
                        kappa(check)));
        rows.end();
        corrected(sheet);
    }

    private static void corrected(Sheet sheet) {
        AuditReport report = sheet.report();
        if (report.review().corrected().isEmpty()) {
            return;
        }
        sheet.paragraph(
                "A corrected rate takes the explainer's own errors out: rate × precision + (1 − rate) × what was"
                        + " overlooked (Rogan and Gladen). Intervals come from resampling clusters and what people saw. Where one"
                        + " covers 0, the verdict goes one step down; the frozen results stay as they are.");
        Rows rows = sheet.rows(
                "Differences with the explainer's errors taken out",
                "Word",
                "Subsets",
                "Points as counted (95 %)",
                "Points corrected (95 %)",
                "Frozen verdict",
                "After people's check");
        for (AuditReview.CorrectedDifference each : report.review().corrected()) {
            Optional<WordFinding> finding = report.results().of(each.word(), each.subsetA(), each.subsetB());
            rows.row(
                    each.word(),
                    report.subset(each.subsetA()) + " and " + report.subset(each.subsetB()),
                    finding.map(one -> points(one.difference(), one.lower(), one.upper()))
                            .orElse("—"),
                    points(each.difference(), each.lower(), each.upper()),
                    finding.map(one -> Wording.of(one.decision().verdict())).orElse("—"),
                    Wording.of(each.decision().verdict()));
        }
        rows.end();
    }

    private static String points(double difference, double lower, double upper) {
        return Figures.points(difference) + " (" + Figures.points(lower, upper) + ")";
    }

    private static String rate(AuditReport report, AuditReview.HumanCheck check, DoubleUnaryOperator rate) {
        return report.results().of(check.word()).stream()
                .flatMap(finding -> finding.subsetA() == check.subset()
                        ? Stream.of(finding.a())
                        : finding.subsetB() == check.subset() ? Stream.of(finding.b()) : Stream.empty())
                .findFirst()
                .map(side -> Figures.share(rate.applyAsDouble(side.rate())))
                .orElse("—");
    }

    private static String kappa(AuditReview.HumanCheck check) {
        return Double.isFinite(check.kappa()) ? Figures.decimal(check.kappa(), 2) : "—";
    }
}
