package org.filterscope.explanation.trial;

import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;

/** The addresses of the page on which an explained layer is tried on a picture, without the leading slash. */
public final class TrialNavigation {

    static final String IMAGE = "image";
    static final String KEPT = "kept";

    private TrialNavigation() {}

    /** Where a picture is dropped. */
    public static String trial(ExplanationId explanation) {
        return ExplanationNavigation.explanation(explanation) + "/try";
    }

    /** The same with an image of a dataset. */
    public static String trial(ExplanationId explanation, DatasetId dataset, int number) {
        return trial(explanation) + "?" + IMAGE + "=" + dataset + "/" + number;
    }

    /** The same with a picture that was kept. */
    public static String trial(ExplanationId explanation, UUID kept) {
        return trial(explanation) + "?" + KEPT + "=" + kept;
    }
}
