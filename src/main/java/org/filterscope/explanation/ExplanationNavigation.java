package org.filterscope.explanation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.filterscope.model.ModelId;
import org.filterscope.team.ProjectId;

/** The addresses of the pages and pictures of explanations, without the leading slash. */
public final class ExplanationNavigation {

    private ExplanationNavigation() {}

    /** All explanations of a project. */
    public static String explanations(ProjectId project) {
        return "project/" + project + "/explanations";
    }

    /** Where an explanation is asked for. */
    public static String start(ProjectId project) {
        return "project/" + project + "/explain";
    }

    /** Where an explanation of one layer is asked for. */
    public static String start(ProjectId project, ModelId model, String layer) {
        return start(project) + "?model=" + model + "&layer=" + URLEncoder.encode(layer, StandardCharsets.UTF_8);
    }

    /** The list of all filters. */
    public static String explanation(ExplanationId explanation) {
        return "explanation/" + explanation;
    }

    /** One filter; the address stays valid as long as the explanation exists. */
    public static String filter(ExplanationId explanation, int number) {
        return explanation(explanation) + "/filter/" + number;
    }

    /** The explanation as a JSON file. */
    public static String file(ExplanationId explanation) {
        return "api/explanations/" + explanation + "/export/explanation.json";
    }

    /**
     * A picture of a top image, a JPEG that never changes.
     *
     * @param version as the explanation's outcome has it
     * @param place the image's place among the filter's top images
     * @param size how large
     */
    public static String picture(
            ExplanationId explanation, String version, int filter, int place, Look look, PictureSize size) {
        return "api/explanations/" + explanation + "/filters/" + filter + "/images/" + place + "/" + look.word() + "-"
                + size.pixels() + "-" + version + ".jpg";
    }
}
