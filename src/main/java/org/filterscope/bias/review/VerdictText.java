package org.filterscope.bias.review;

import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** How people read verdicts and differences. */
public final class VerdictText {

    private VerdictText() {}

    /** A verdict. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case MATERIAL -> "Material";
            case DIFFERENCE_SIZE_UNCERTAIN -> "Difference, size uncertain";
            case EQUIVALENT -> "Equivalent";
            case INCONCLUSIVE -> "Inconclusive";
            case TOO_RARE -> "Too rare";
        };
    }

    /** A difference of shares in percentage points, with its sign. */
    public static String points(double difference) {
        String text = LocaleText.decimal(100 * Math.abs(difference), 1);
        return (difference < 0 ? "−" : "+") + text;
    }
}
