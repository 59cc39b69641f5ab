package org.filterscope.dataset;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The text form of a region, in the words of COCO: {@code {"bbox":[x,y,w,h]}}, {@code {"segmentation":[[x,y,…],…]}},
 * {@code {"segmentation":{"size":[h,w],"counts":[…]}}}, and {@code {}} for the whole picture.
 */
public final class RegionText {

    private static final JsonFactory JSON = new JsonFactory();

    private RegionText() {}

    /** Writes a region; {@link #read} gives an equal one back. */
    public static String of(Region region) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            switch (region) {
                case Region.Whole() -> {}
                case Region.Box(double x, double y, double width, double height) -> {
                    json.writeName("bbox");
                    json.writeArray(new double[] {x, y, width, height}, 0, 4);
                }
                case Region.Polygons polygons -> writePolygons(json, polygons);
                case RunLengths runs -> writeRuns(json, runs);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writePolygons(JsonGenerator json, Region.Polygons polygons) {
        json.writeName("segmentation");
        json.writeStartArray();
        for (Outline part : polygons.parts()) {
            json.writeStartArray();
            for (float corner : part.corners()) {
                json.writeNumber(corner);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writeRuns(JsonGenerator json, RunLengths runs) {
        json.writeName("segmentation");
        json.writeStartObject();
        json.writeName("size");
        json.writeArray(new int[] {runs.height(), runs.width()}, 0, 2);
        int[] counts = runs.counts();
        json.writeName("counts");
        json.writeArray(counts, 0, counts.length);
        json.writeEndObject();
    }

    /**
     * Reads a region.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Region read(String text) {
        double @Nullable [] box = null;
        @Nullable CocoSegmentation segmentation = null;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String property = parser.currentName();
                parser.nextToken();
                switch (property) {
                    case "bbox" -> box = CocoSegmentation.numbers(parser, new Allowance("A stored region"));
                    case "segmentation" ->
                        segmentation = CocoSegmentation.read(parser, new Allowance("A stored region"));
                    default -> parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no region: " + e.getOriginalMessage(), e);
        }
        if (segmentation != null) {
            return segmentation.region();
        }
        return box == null ? new Region.Whole() : new Region.Box(box[0], box[1], box[2], box[3]);
    }
}
