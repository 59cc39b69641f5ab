package org.filterscope.report;

import org.filterscope.bias.AuditState;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Scope;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Verdict;

/** How reports call the choices that elsewhere are constants. */
final class Wording {

    /** Below it two things are said to differ. */
    private static final double LEVEL = 0.05;

    private Wording() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> "Material";
            case DIFFERENCE_SIZE_UNCERTAIN -> "Difference, size uncertain";
            case EQUIVALENT -> "Equivalent";
            case INCONCLUSIVE -> "Inconclusive";
            case TOO_RARE -> "Too rare to test";
        };
    }

    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> "A difference was found, and all of its interval lies outside the margin.";
            case DIFFERENCE_SIZE_UNCERTAIN -> "A difference was found; whether it matters in practice is open.";
            case EQUIVALENT -> "The difference is shown to lie within the margin.";
            case INCONCLUSIVE -> "Neither a difference nor equivalence could be shown.";
            case TOO_RARE -> "Too few images, or too few clusters, have the word.";
        };
    }

    static String of(Decision.Reason reason) {
        return switch (reason) {
            case WORD_BELOW_FLOOR -> "too few images or clusters have the word";
            case TOO_FEW_CLUSTERS -> "a subset has too few clusters for any inference";
            case DIFFERENCE_FOUND -> "the corrected test found a difference";
            case NO_DIFFERENCE_FOUND -> "the corrected test found no difference";
            case OUTSIDE_MARGIN -> "all of the interval, widened for selection, lies outside the margin";
            case REACHES_MARGIN -> "the interval, widened for selection, reaches into the margin";
            case WITHIN_MARGIN -> "corrected tests of equivalence place the difference within the margin";
            case MAY_BE_EXPLAINER_ERROR -> "with the explainer's own errors taken out the difference may be none";
            case NOT_ON_WATCH_LIST -> "not on the watch-list, so it is described and not tested";
        };
    }

    static String of(AuditState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case FROZEN -> "Plan frozen, results not there yet";
            case MADE -> "Draft, not signed";
            case IN_REVIEW -> "In review, not fully signed";
            case SIGNED -> "Signed";
            case SUPERSEDED -> "Superseded by a newer audit";
        };
    }

    static String of(AuditReview.Choice choice) {
        return switch (choice) {
            case ACCEPT -> "Accept";
            case MITIGATE -> "Mitigate";
            case COLLECT_MORE -> "Collect more images";
        };
    }

    static String of(AuditReview.Look look) {
        return switch (look) {
            case DISCOVERY -> "Discovery of groups";
            case AUDIT -> "Audit";
        };
    }

    static String of(AuditReview.Part part) {
        return switch (part) {
            case PREPARER -> "Preparer";
            case REVIEWER -> "Independent reviewer";
            case APPROVER -> "Approver";
        };
    }

    static String of(Scope.Origin origin) {
        return switch (origin) {
            case SELF_DECLARED -> "Declared by the people themselves";
            case ANNOTATED -> "Annotated by others who looked at the images";
            case INFERRED -> "Inferred by a program";
            case GENERATED -> "Known because the images were generated";
            case UNKNOWN -> "";
        };
    }

    static String of(ClusterChoice choice) {
        return switch (choice) {
            case ClusterChoice.OfDataset ignored -> "the clusters of the dataset";
            case ClusterChoice.ByAttribute by -> "images with the same value of “" + by.attribute() + "”";
            case ClusterChoice.NearDuplicates ignored -> "pictures that are nearly the same";
        };
    }

    static String of(WordFinding.Sensitivity sensitivity) {
        return "held in " + sensitivity.held() + " of " + sensitivity.settings() + " other settings";
    }

    static String underConcepts(boolean held) {
        return held
                ? "the word is selected there too"
                : "the word is not selected there: taken with its hypernyms it may be chance";
    }

    static String of(WordFinding.Interaction interaction) {
        return (interaction.bh() <= LEVEL ? "no, it differs" : "no difference between them was found") + "; Q "
                + Figures.decimal(interaction.statistic(), 2) + ", p " + Figures.p(interaction.p()) + ", BH "
                + Figures.p(interaction.bh()) + ", " + interaction.strata() + " compared, " + interaction.skipped()
                + " too small";
    }
}
