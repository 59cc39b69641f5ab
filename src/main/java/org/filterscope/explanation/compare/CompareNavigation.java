package org.filterscope.explanation.compare;

import java.util.Optional;
import org.filterscope.explanation.ExplanationId;

/** The address of the page that compares explanations, without the leading slash. */
public final class CompareNavigation {

    /** Where two explanations are chosen and compared. */
    public static final String COMPARE = "compare";

    private CompareNavigation() {}

    /** Where one explanation is compared with another one that is still to be chosen. */
    public static String with(ExplanationId left) {
        return CompareState.of(Optional.of(left), Optional.empty()).address();
    }

    /** As {@link #with}, for some filters; {@code {filters}} stands for their numbers. */
    public static String withFilters(ExplanationId left) {
        return with(left) + "&sel={filters}";
    }

    /** Two explanations side by side. */
    public static String compare(ExplanationId left, ExplanationId right) {
        return CompareState.of(Optional.of(left), Optional.of(right)).address();
    }
}
