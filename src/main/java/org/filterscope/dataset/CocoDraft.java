package org.filterscope.dataset;

import org.filterscope.dataset.CocoEntry.AnnotationEntry;
import org.filterscope.dataset.CocoEntry.CategoryEntry;
import org.filterscope.dataset.CocoEntry.ImageEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The properties of one object of a COCO file as they stand there, before anything is checked. */
final class CocoDraft {

    private @Nullable Long id;
    private @Nullable Long imageId;
    private @Nullable Long categoryId;
    private @Nullable String name;
    private @Nullable String fileName;
    private long width;
    private long height;
    private boolean crowd;
    private double @Nullable [] box;
    private @Nullable CocoSegmentation segmentation;

    private CocoDraft() {}

    /** An entry that cannot be used, and why. */
    static final class UnusableException extends Exception {

        private final FaultKind kind;
        private final String where;
        private final String what;

        UnusableException(FaultKind kind, String where, String what) {
            super(where + " " + what);
            this.kind = kind;
            this.where = where;
            this.what = what;
        }

        FaultKind kind() {
            return kind;
        }

        String where() {
            return where;
        }

        String what() {
            return what;
        }
    }

    /** Reads an object whose opening brace was met, to its closing one. */
    static CocoDraft read(JsonParser parser, Allowance allowance) {
        CocoDraft draft = new CocoDraft();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "id" -> draft.id = wholeNumber(parser);
                case "image_id" -> draft.imageId = wholeNumber(parser);
                case "category_id" -> draft.categoryId = wholeNumber(parser);
                case "name" -> draft.name = text(parser);
                case "file_name" -> draft.fileName = text(parser);
                case "width" -> draft.width = length(parser);
                case "height" -> draft.height = length(parser);
                case "iscrowd" -> draft.crowd = truth(parser);
                case "bbox" -> draft.box = CocoSegmentation.numbers(parser, allowance);
                case "segmentation" -> draft.segmentation = CocoSegmentation.read(parser, allowance);
                default -> parser.skipChildren();
            }
        }
        return draft;
    }

    private static @Nullable Long wholeNumber(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        parser.skipChildren();
        return null;
    }

    private static @Nullable String text(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    private static long length(JsonParser parser) {
        Long value = wholeNumber(parser);
        return value == null ? 0 : value;
    }

    private static boolean truth(JsonParser parser) {
        boolean set = parser.currentToken() == JsonToken.VALUE_TRUE;
        Long value = wholeNumber(parser);
        return set || (value != null && value != 0);
    }

    CocoEntry finish(String section, int index) throws UnusableException {
        String where = section + " entry " + index;
        return switch (section) {
            case "categories" -> category(where);
            case "images" -> image(where);
            default -> annotation(where);
        };
    }

    private CategoryEntry category(String where) throws UnusableException {
        if (id == null || name == null || name.isBlank()) {
            throw new UnusableException(FaultKind.DAMAGED_ENTRY, where, "lacks its id or its name");
        }
        return new CategoryEntry(id, name.strip());
    }

    private ImageEntry image(String where) throws UnusableException {
        if (id == null || fileName == null) {
            throw new UnusableException(FaultKind.DAMAGED_ENTRY, where, "lacks its id or its file_name");
        }
        if (!ImageRoots.staysBelow(fileName)) {
            throw new UnusableException(
                    FaultKind.DAMAGED_ENTRY, where, "has a file_name that leads out of the folder of the images");
        }
        return new ImageEntry(id, fileName, size(width), size(height));
    }

    private static int size(long length) {
        return length < 0 || length > Integer.MAX_VALUE ? 0 : (int) length;
    }

    private AnnotationEntry annotation(String place) throws UnusableException {
        String where = id == null ? place : "annotation " + id;
        if (imageId == null || categoryId == null) {
            throw new UnusableException(FaultKind.DAMAGED_ENTRY, where, "lacks its image_id or its category_id");
        }
        try {
            return new AnnotationEntry(where, imageId, categoryId, region(), crowd);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(FaultKind.DAMAGED_REGION, where, "was left out: " + e.getMessage());
        }
    }

    private Region region() {
        if (segmentation != null && !segmentation.empty()) {
            return segmentation.region();
        }
        if (box == null) {
            throw new IllegalArgumentException("it has neither a mask nor a box");
        }
        if (box.length != 4) {
            throw new IllegalArgumentException("a box has 4 numbers, not " + box.length);
        }
        return new Region.Box(box[0], box[1], box[2], box[3]);
    }
}
