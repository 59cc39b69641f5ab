package org.filterscope.bias.pages;

import java.util.Locale;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** How verdicts are called. */
final class VerdictText {

    private VerdictText() {}

    /** What a verdict is called on its own. */
    static String title(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> "Material";
            case DIFFERENCE_SIZE_UNCERTAIN -> "Size uncertain";
            case EQUIVALENT -> "Equivalent";
            case INCONCLUSIVE -> "Inconclusive";
            case TOO_RARE -> "Too rare";
        };
    }

    /** What it means, as a part of a sentence. */
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> "a difference was found, and all of its interval lies outside the margin";
            case DIFFERENCE_SIZE_UNCERTAIN -> "a difference was found; whether it matters in practice is open";
            case EQUIVALENT -> "the difference was shown to lie within the margin";
            case INCONCLUSIVE -> "neither a difference nor equivalence could be shown";
            case TOO_RARE -> "in too few images or people to be tested";
        };
    }

    /** How addresses and pictures call it. */
    static String key(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> "material";
            case DIFFERENCE_SIZE_UNCERTAIN -> "uncertain";
            case EQUIVALENT -> "equivalent";
            case INCONCLUSIVE -> "inconclusive";
            case TOO_RARE -> "rare";
        };
    }

    /** A count with the verdict: {@code 12 material}. */
    static String count(int count, Verdict verdict) {
        return LocaleText.number(count) + " "
                + (verdict == Verdict.DIFFERENCE_SIZE_UNCERTAIN
                        ? "of uncertain size"
                        : title(verdict).toLowerCase(Locale.ENGLISH));
    }
}
