package org.filterscope.explanation.gallery;

import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;

/** Where the gallery is fed from, and where it leads to, without the leading slash. */
final class GalleryNavigation {

    private static final String FILTERS = "?sel={filters}";

    private GalleryNavigation() {}

    /** What the browser fetches by itself lies below this address. */
    static String feed(ExplanationId explanation, String version) {
        return "api/explanations/" + explanation + "/gallery/" + version + "/";
    }

    /** The page of a filter; {@code {filter}} stands for its number. */
    static String filters(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/filter/{filter}";
    }

    /** Where a picture is tried on the layer. */
    static String trial(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/try";
    }

    /** Where people judge the words. */
    static String ratings(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/ratings";
    }

    /** Where filters are switched off to see what the model needs them for; {@code {filters}} stands for their numbers. */
    static String ablation(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/ablation" + FILTERS;
    }

    /** Some filters as one page that opens without a server; {@code {filters}} stands for their numbers. */
    static String page(ExplanationId explanation) {
        return "api/explanations/" + explanation + "/export/filters.html" + FILTERS;
    }
}
