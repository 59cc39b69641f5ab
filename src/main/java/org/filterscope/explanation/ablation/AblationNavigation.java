package org.filterscope.explanation.ablation;

import java.util.Collection;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;

/** The addresses of the pages about ablations, without the leading slash. */
public final class AblationNavigation {

    private AblationNavigation() {}

    /** Where filters are chosen to be switched off, with those that were measured before. */
    public static String start(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/ablation";
    }

    /** The same with some filters chosen already. */
    public static String start(ExplanationId explanation, Collection<Integer> filters) {
        return start(explanation) + "?" + FilterNumbers.PARAMETER + "=" + FilterNumbers.text(filters);
    }

    /** What came of one. */
    public static String ablation(AblationId ablation) {
        return "ablation/" + ablation;
    }
}
