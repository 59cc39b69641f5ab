package org.filterscope.model;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Class labels written as JSON. */
final class JsonLabels {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLabels() {}

    static List<String> read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new RefusedException(
                    "The class labels begin like JSON but cannot be read as such (" + e.getOriginalMessage()
                            + "); correct them, or give one name on each line.",
                    e);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            JsonNode value = root.isArray() ? root.get(i) : root.get(Integer.toString(i));
            if (value == null) {
                throw new RefusedException("The class labels are a JSON object of " + root.size()
                        + " entries without one for \"" + i + "\"; number the classes from 0 without gaps.");
            }
            names.add(name(value, i));
        }
        return names;
    }

    /** The usual file of ImageNet has a list of id and name for each class. */
    private static String name(JsonNode value, int index) {
        JsonNode last = value.isArray() && !value.isEmpty() ? value.get(value.size() - 1) : value;
        if (!last.isString()) {
            throw new RefusedException("Class label " + index + " is no text in the JSON; write names in quotes.");
        }
        return last.stringValue();
    }
}
