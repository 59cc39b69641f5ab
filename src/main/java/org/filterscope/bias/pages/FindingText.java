package org.filterscope.bias.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** What a finding says, in sentences. */
record FindingText(AuditPlan plan, WordFinding finding) {

    String first() {
        return plan.subsets().get(finding.subsetA()).name();
    }

    String second() {
        return plan.subsets().get(finding.subsetB()).name();
    }

    /** How often the word was found on both sides. */
    String rates() {
        return "“" + finding.word() + "” was found in "
                + Figures.percent(finding.a().rate()) + " of the images of "
                + first() + " and in " + Figures.percent(finding.b().rate()) + " of those of " + second() + ": "
                + difference() + " (95 % interval " + Figures.points(finding.lower(), finding.upper()) + ").";
    }

    private String difference() {
        String size = Figures.size(finding.difference());
        return size.startsWith("0 ")
                ? "no difference in points"
                : size + (finding.difference() < 0 ? " fewer" : " more");
    }

    /** The verdict with its reasons. */
    String verdict() {
        Verdict verdict = finding.decision().verdict();
        List<Decision.Reason> reasons = finding.decision().reasons();
        String why = reasons.stream().map(this::reason).collect(Collectors.joining("; "));
        return VerdictText.title(verdict) + (why.isEmpty() ? ": " + VerdictText.meaning(verdict) : ": " + why) + ".";
    }

    private String reason(Decision.Reason reason) {
        return switch (reason) {
            case WORD_BELOW_FLOOR ->
                "fewer than " + Floors.IMAGES_OF_WORD + " images or " + Floors.CLUSTERS_OF_WORD
                        + " people have the word, so nothing was tested";
            case TOO_FEW_CLUSTERS ->
                "a subset has fewer than " + Floors.CLUSTERS + " people, so nothing can be inferred";
            case DIFFERENCE_FOUND -> "the test, corrected for all words, found a difference";
            case NO_DIFFERENCE_FOUND -> "the test, corrected for all words, found no difference";
            case OUTSIDE_MARGIN -> "all of the interval, widened for selection, lies outside " + margin();
            case REACHES_MARGIN ->
                "the interval, widened for selection, reaches into " + margin()
                        + ", so it is open whether the difference matters";
            case WITHIN_MARGIN -> "two one-sided tests place it within " + margin();
            case NOT_ON_WATCH_LIST -> "the word is not on the watch-list, so it is described and not tested";
            case MAY_BE_EXPLAINER_ERROR -> "with the errors that raters saw taken out, there may be no difference";
        };
    }

    private String margin() {
        Margin margin = plan.margin();
        return byRatio()
                ? "the margin for rare words (a ratio of " + LocaleText.decimal(margin.ratio(), 2) + " to "
                        + LocaleText.decimal(1 / margin.ratio(), 2) + ")"
                : "the margin of " + Figures.size(margin.points());
    }

    /** Whether the word is so rare that its ratio is judged. */
    boolean byRatio() {
        return finding.a().with() + finding.b().with()
                < plan.margin().rareBelow()
                        * (finding.a().images() + finding.b().images());
    }

    /** What else a reader has to know; empty where nothing. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        finding.moreClusters().ifPresent(people -> notes.add(needed(people)));
        if (finding.robust()) {
            notes.add(
                    "Robust: the difference is found however the words depend on each other (Benjamini and Yekutieli).");
        }
        finding.adjusted().ifPresent(adjusted -> notes.add(adjusted(adjusted)));
        finding.sensitivity()
                .ifPresent(held -> notes.add("With other numbers of filters, words and nearness, the difference has the"
                        + " same sign in " + LocaleText.number(held.held()) + " of "
                        + LocaleText.number(held.settings()) + " settings."));
        return notes;
    }

    private String needed(int people) {
        return "To find a difference as large as the margin, about " + LocaleText.count(people, "person", "people")
                + " per subset would be needed; there are "
                + LocaleText.number(finding.a().clusters()) + " and "
                + LocaleText.number(finding.b().clusters())
                + ". Add people, not more photos of the same people.";
    }

    private String adjusted(WordFinding.Adjusted adjusted) {
        String within = "Within the values of " + plan.confounder().orElse("the confounder")
                + ", the difference is " + Figures.points(adjusted.difference()) + " points instead of "
                + Figures.points(finding.difference());
        if (adjusted.difference() * finding.difference() < 0) {
            return within + ": it turns around (Simpson’s paradox). Do not read the crude difference alone.";
        }
        return within
                + (Math.abs(adjusted.difference()) < Math.abs(finding.difference()) / 2
                        ? ": more than half of it goes with that attribute."
                        : ".");
    }

    /** All in one line, as charts say it to screen readers. */
    String label() {
        return finding.word() + ", "
                + VerdictText.title(finding.decision().verdict()).toLowerCase(Locale.ENGLISH)
                + ": " + Figures.points(finding.difference()) + " points, "
                + Figures.percent(finding.a().rate())
                + " against " + Figures.percent(finding.b().rate());
    }
}
