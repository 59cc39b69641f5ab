package org.filterscope.explanation.filter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.team.ThingNotFoundException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The head of an explanation's file, and where its filters lie.
 *
 * @param height H of the layer's feature maps
 * @param width W of them
 * @param activeShare the share of all positions above the thresholds
 * @param filters where each lies, in the order of their numbers
 */
record FileIndex(int height, int width, double activeShare, List<Place> filters) {

    FileIndex {
        filters = List.copyOf(filters);
    }

    /** A part of the file. */
    record Place(long from, int bytes) {}

    static FileIndex of(Path file, JsonMapper json) {
        int height = 0;
        int width = 0;
        double activeShare = 0;
        List<Place> filters = new ArrayList<>();
        try (JsonParser parser = json.createParser(file)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String property = parser.currentName();
                parser.nextToken();
                switch (property) {
                    case "height" -> height = parser.getIntValue();
                    case "width" -> width = parser.getIntValue();
                    case "settings" -> activeShare = activeShare(parser);
                    case "filters" -> filters.addAll(places(parser));
                    default -> parser.skipChildren();
                }
            }
        }
        return new FileIndex(height, width, activeShare, filters);
    }

    private static double activeShare(JsonParser parser) {
        double share = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals("activeShare");
            parser.nextToken();
            share = found ? parser.getDoubleValue() : share;
        }
        return share;
    }

    private static List<Place> places(JsonParser parser) {
        List<Place> places = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            long from = parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            long to = parser.currentTokenLocation().getByteOffset() + 1;
            places.add(new Place(from, Math.toIntExact(to - from)));
        }
        return places;
    }

    /**
     * Where a filter lies.
     *
     * @throws ThingNotFoundException when there is no such filter
     */
    Place place(int filter) {
        if (filter < 0 || filter >= filters.size()) {
            throw new ThingNotFoundException();
        }
        return filters.get(filter);
    }
}
