package org.filterscope.explanation.export;

import java.util.List;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;

/** The addresses of the files that explanations can be exported as, without the leading slash. */
public final class ExportNavigation {

    private ExportNavigation() {}

    /** All filters with their words as a table. */
    public static String csv(ExplanationId explanation) {
        return folder(explanation) + "filters.csv";
    }

    /** The whole explanation, as {@code docs/explanation-format.md} describes it. */
    public static String json(ExplanationId explanation) {
        return ExplanationNavigation.file(explanation);
    }

    /** Some filters as one page that needs nothing else; at most {@link FilterPages#MOST_FILTERS}. */
    public static String html(ExplanationId explanation, List<Integer> filters) {
        return folder(explanation) + "filters.html?sel=" + new FilterSelection(filters).text();
    }

    private static String folder(ExplanationId explanation) {
        return "api/explanations/" + explanation + "/export/";
    }
}
