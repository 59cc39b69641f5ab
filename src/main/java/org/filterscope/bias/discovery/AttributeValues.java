package org.filterscope.bias.discovery;

import java.util.List;
import java.util.Map;

/**
 * An attribute of images.
 *
 * @param values of each image that has any, by its number
 */
record AttributeValues(String attribute, Map<Integer, List<String>> values) {

    AttributeValues {
        values = Map.copyOf(values);
    }

    /** All values, ascending. */
    List<String> distinct() {
        return values.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
