package org.filterscope.dataset;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Which kind of annotations a JSON file holds, told by its structure. */
enum JsonKind {
    COCO,
    VISUAL_GENOME,
    OTHER;

    private static final Set<String> SECTIONS = Set.of("images", "annotations", "categories");

    static JsonKind of(Path json) {
        try (JsonParser parser = CollectionJson.FORMAT.createParser(ObjectReadContext.empty(), json)) {
            return switch (parser.nextToken()) {
                case START_OBJECT -> hasSections(parser) ? COCO : OTHER;
                case START_ARRAY -> hasObjects(parser) ? VISUAL_GENOME : OTHER;
                case null, default -> OTHER;
            };
        } catch (JacksonException _) {
            // No JSON at all, or cut off: whoever needs it says so when it is read.
            return OTHER;
        }
    }

    private static boolean hasSections(JsonParser parser) {
        Set<String> found = new HashSet<>();
        while (found.size() < SECTIONS.size() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String section = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && SECTIONS.contains(section)) {
                found.add(section);
            }
            parser.skipChildren();
        }
        return found.size() == SECTIONS.size();
    }

    /** The first entry tells. */
    private static boolean hasObjects(JsonParser parser) {
        Set<String> found = new HashSet<>();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                found.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return found.contains("image_id") && found.contains("objects");
    }
}
