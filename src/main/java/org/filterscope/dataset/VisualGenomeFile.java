package org.filterscope.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Streams through the files of Visual Genome, which may be larger than memory, one image after the other. */
final class VisualGenomeFile {

    private final Faults.Log log;

    VisualGenomeFile(Faults.Log log) {
        this.log = log;
    }

    /**
     * The objects of an image.
     *
     * @param image its number
     * @param objects what it shows
     */
    record Entry(long image, List<NamedBox> objects) {}

    /**
     * An object.
     *
     * @param category the first of its names, in lower case
     * @param region its box
     */
    record NamedBox(String category, Region region) {}

    /** What stands in an object of the file before anything is checked. */
    private static final class Draft {
        private @Nullable Long id;
        private @Nullable String name;
        private double x = Double.NaN;
        private double y = Double.NaN;
        private double width = Double.NaN;
        private double height = Double.NaN;
    }

    void readObjects(Path json, Consumer<Entry> entries) {
        int[] found = new int[1];
        forEach(json, (parser, place, allowance) -> {
            @Nullable Long image = null;
            @Nullable List<Draft> drafts = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String property = parser.currentName();
                JsonToken value = parser.nextToken();
                if (property.equals("image_id") && value == JsonToken.VALUE_NUMBER_INT) {
                    image = parser.getLongValue();
                } else if (property.equals("objects") && value == JsonToken.START_ARRAY) {
                    drafts = drafts(parser, allowance);
                } else {
                    parser.skipChildren();
                }
            }
            if (image == null || drafts == null) {
                log.add(FaultKind.DAMAGED_ENTRY, place, "lacks its image_id or its objects");
            } else {
                found[0]++;
                entries.accept(new Entry(image, checked(image, drafts)));
            }
        });
        if (found[0] == 0) {
            throw new RefusedException(json.getFileName()
                    + " is no objects file of Visual Genome; give a list of entries" + " with image_id and objects.");
        }
    }

    /** Columns and rows of each image. */
    Map<Long, int[]> readSizes(Path json) {
        Map<Long, int[]> sizes = new HashMap<>();
        forEach(json, (parser, place, allowance) -> {
            @Nullable Long image = null;
            int[] size = new int[2];
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String property = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean whole = value == JsonToken.VALUE_NUMBER_INT;
                switch (property) {
                    case "image_id" -> image = whole ? (Long) parser.getLongValue() : null;
                    case "width" -> size[0] = whole ? Math.clamp(parser.getLongValue(), 0, Integer.MAX_VALUE) : 0;
                    case "height" -> size[1] = whole ? Math.clamp(parser.getLongValue(), 0, Integer.MAX_VALUE) : 0;
                    default -> parser.skipChildren();
                }
            }
            if (image != null) {
                sizes.put(image, size);
            } else {
                log.add(FaultKind.DAMAGED_ENTRY, json.getFileName() + " " + place, "lacks its image_id");
            }
        });
        return sizes;
    }

    /** Reads an object whose opening brace was met, to its closing one. */
    private interface EntryReader {
        void read(JsonParser parser, String place, Allowance allowance);
    }

    private void forEach(Path json, EntryReader reader) {
        try (JsonParser parser = CollectionJson.FORMAT.createParser(ObjectReadContext.empty(), json)) {
            Allowance allowance = new Allowance(String.valueOf(json.getFileName()));
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new RefusedException(json.getFileName() + " is no file of Visual Genome: it does not begin with a"
                        + " list; give its objects file.");
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                allowance.entry();
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    reader.read(parser, "entry " + index, allowance);
                } else {
                    parser.skipChildren();
                    log.add(FaultKind.DAMAGED_ENTRY, "entry " + index, "is no object");
                }
            }
        } catch (JacksonException e) {
            throw CollectionJson.refused(json.getFileName(), e);
        }
    }

    private static List<Draft> drafts(JsonParser parser, Allowance allowance) {
        List<Draft> drafts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            allowance.entry();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                drafts.add(draft(parser));
            } else {
                parser.skipChildren();
                drafts.add(new Draft());
            }
        }
        return drafts;
    }

    private static Draft draft(JsonParser parser) {
        Draft draft = new Draft();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (property) {
                case "names" -> draft.name = firstText(parser);
                case "object_id" ->
                    draft.id = value == JsonToken.VALUE_NUMBER_INT ? (Long) parser.getLongValue() : null;
                case "x" -> draft.x = number(parser);
                case "y" -> draft.y = number(parser);
                case "w" -> draft.width = number(parser);
                case "h" -> draft.height = number(parser);
                default -> parser.skipChildren();
            }
        }
        return draft;
    }

    private static double number(JsonParser parser) {
        if (parser.currentToken().isNumeric()) {
            return parser.getDoubleValue();
        }
        parser.skipChildren();
        return Double.NaN;
    }

    private static @Nullable String firstText(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        @Nullable String first = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (first == null && parser.currentToken() == JsonToken.VALUE_STRING) {
                first = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return first;
    }

    private List<NamedBox> checked(long image, List<Draft> drafts) {
        List<NamedBox> boxes = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String where = "image " + image + " object " + (draft.id == null ? "at place " + i : draft.id.toString());
            if (draft.name == null || draft.name.isBlank()) {
                log.add(FaultKind.DAMAGED_ENTRY, where, "has no name");
                continue;
            }
            try {
                boxes.add(new NamedBox(
                        draft.name.strip().toLowerCase(Locale.ROOT),
                        new Region.Box(draft.x, draft.y, draft.width, draft.height)));
            } catch (IllegalArgumentException e) {
                log.add(FaultKind.DAMAGED_REGION, where, "was left out: " + e.getMessage());
            }
        }
        return boxes;
    }
}
