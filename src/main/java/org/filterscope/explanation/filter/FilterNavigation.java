package org.filterscope.explanation.filter;

import org.filterscope.explanation.ExplanationId;
import org.filterscope.model.ModelId;
import org.filterscope.model.ModelNavigation;

/** The addresses of filters, without the leading slash. */
public final class FilterNavigation {

    private FilterNavigation() {}

    /**
     * A filter of a model, whichever explanation of its layer is the latest: an address that stays.
     *
     * @param layer the layer's position, which never changes; names of layers may hold slashes
     */
    public static String filter(ModelId model, int layer, int number) {
        return ModelNavigation.layer(model, layer) + "/filter/" + number;
    }

    /** What the words of a filter rest on, as JSON. */
    static String evidence(ExplanationId explanation, String version, int filter) {
        return "api/explanations/" + explanation + "/filters/" + filter + "/evidence-" + version + ".json";
    }

    /**
     * The strongest reliable words of some filters, as JSON.
     *
     * @param filters their numbers with commas between them
     */
    static String words(ExplanationId explanation, String filters) {
        return "api/explanations/" + explanation + "/words/" + filters + ".json";
    }

    /** Where the files of the gallery are, with a slash at its end. */
    static String feed(ExplanationId explanation, String version) {
        return "api/explanations/" + explanation + "/gallery/" + version + "/";
    }
}
