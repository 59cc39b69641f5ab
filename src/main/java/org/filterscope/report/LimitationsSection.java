package org.filterscope.report;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.bias.AuditResults;

/** What should be kept in mind with every number. */
final class LimitationsSection implements ReportSection {

    @Override
    public String title() {
        return "Limitations";
    }

    @Override
    public void write(Sheet sheet) {
        AuditReport report = sheet.report();
        AuditResults results = report.results();
        List<String> limits = new ArrayList<>();
        limits.add("Blind spots of the vocabulary: only what the network's filters respond to and the lexicon ("
                + results.instrument().lexicon() + ") has a word for can be found. "
                + Figures.count(results.vocabulary()) + " words were seen in these images.");
        limits.add(
                "Errors of the explainer: a filter may be named wrongly, and more often so in one subset than in another. "
                        + (report.review().humanChecks().isEmpty()
                                ? "No blind check by people measures this here."
                                : "Section 7 has what blind raters saw."));
        limits.add(
                "Association, not cause: a difference does not say why it is there, nor what a system trained on these"
                        + " images would do.");
        limits.add(
                "Population: these images were not drawn at random from all people concerned, unless section 3 says so."
                        + " Intervals and tests speak of the process that made the dataset.");
        if (results.exploratory()) {
            limits.add(
                    "Independence: images were assumed to be independent, which makes intervals too narrow wherever images"
                            + " belong together unnoticed.");
        }
        results.subsets().stream()
                .filter(subset -> !subset.standing().equals("enough"))
                .forEach(subset -> limits.add("Small group: " + subset.name() + " has "
                        + Figures.count(subset.clusters(), "cluster", "clusters")
                        + (subset.standing().equals("too few")
                                ? ", too few for any inference."
                                : ", few enough that intervals are wide and the numbers may move.")));
        results.subsets().stream()
                .filter(subset -> !subset.entersRatios())
                .forEach(
                        subset -> limits.add(
                                "Small share: " + subset.name()
                                        + " has under 2 % of the images; counts are shown, and ratios with it should not be relied on."));
        if (!results.checks().splitsPass()) {
            limits.add("The A/A check failed: false findings may be more frequent than q.");
        }
        if (!results.plan().datasheet().gaps().isBlank()) {
            limits.add(
                    "Known gaps of the dataset: " + results.plan().datasheet().gaps());
        }
        limits.add(
                "Multiple looks: q holds for this audit. Whoever looks at many audits of the same kind finds more by chance.");
        sheet.list(limits);
    }
}
