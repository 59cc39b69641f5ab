package org.filterscope.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The mask of an annotation as it stands in a COCO file: polygons, run lengths as a list, or run lengths as a text. */
final class CocoSegmentation {

    private final List<double[]> polygons = new ArrayList<>();
    private double @Nullable [] counts;
    private @Nullable String text;
    private double @Nullable [] size;
    private final Allowance allowance;
    private boolean object;
    private boolean damaged;

    private CocoSegmentation(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Reads the value the parser stands on, whatever it is. */
    static CocoSegmentation read(JsonParser parser, Allowance allowance) {
        CocoSegmentation segmentation = new CocoSegmentation(allowance);
        switch (parser.currentToken()) {
            case START_ARRAY -> segmentation.readPolygons(parser);
            case START_OBJECT -> segmentation.readRuns(parser);
            case VALUE_NULL -> {}
            default -> segmentation.damaged = true;
        }
        return segmentation;
    }

    private void readPolygons(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            allowance.numbers(1);
            double[] numbers = numbers(parser, allowance);
            if (numbers == null) {
                damaged = true;
            } else {
                polygons.add(numbers);
            }
        }
    }

    private void readRuns(JsonParser parser) {
        object = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "counts" -> {
                    if (parser.currentToken() == JsonToken.VALUE_STRING) {
                        text = parser.getString();
                    } else {
                        counts = numbers(parser, allowance);
                    }
                }
                case "size" -> size = numbers(parser, allowance);
                default -> parser.skipChildren();
            }
        }
    }

    /** The numbers of the list the parser stands on; nothing when it is no list of numbers, which is passed over. */
    static double @Nullable [] numbers(JsonParser parser, Allowance allowance) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        double[] numbers = new double[16];
        int found = 0;
        boolean clean = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            allowance.numbers(1);
            if (token.isNumeric()) {
                numbers = found < numbers.length ? numbers : Arrays.copyOf(numbers, found * 2);
                numbers[found++] = parser.getDoubleValue();
            } else {
                clean = false;
                parser.skipChildren();
            }
        }
        return clean ? Arrays.copyOf(numbers, found) : null;
    }

    /** Whether the file gives no mask, but a box perhaps. */
    boolean empty() {
        return !object && !damaged && polygons.isEmpty();
    }

    /**
     * Checks the mask.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    Region region() {
        if (damaged) {
            throw new IllegalArgumentException("its segmentation is neither polygons nor run lengths");
        }
        return object
                ? runs()
                : new Region.Polygons(
                        polygons.stream().map(CocoSegmentation::outline).toList());
    }

    private static Outline outline(double[] numbers) {
        float[] corners = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            corners[i] = (float) numbers[i];
        }
        return new Outline(corners);
    }

    private Region runs() {
        if (size == null || size.length != 2) {
            throw new IllegalArgumentException("its run lengths lack the size of the mask");
        }
        int height = whole(size[0]);
        int width = whole(size[1]);
        if (text != null) {
            return RunLengths.ofText(height, width, text);
        }
        if (counts == null) {
            throw new IllegalArgumentException("its run lengths lack the counts");
        }
        int[] lengths = new int[counts.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = whole(counts[i]);
        }
        return RunLengths.ofCounts(height, width, lengths);
    }

    private static int whole(double number) {
        int whole = (int) number;
        if (whole != number) {
            throw new IllegalArgumentException("its run lengths are not all whole numbers");
        }
        return whole;
    }
}
