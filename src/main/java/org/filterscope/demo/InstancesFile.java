package org.filterscope.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a COCO instances file scene by scene. */
final class InstancesFile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int side;
    private final List<String> categories = Cast.categories();
    private final BufferedWriter out;
    private final StringBuilder images = new StringBuilder();
    private long annotations;

    InstancesFile(Path file, int side) throws IOException {
        this.side = side;
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write("{\"categories\":");
        out.write(text(this::writeCategories));
        out.write(",\n\"annotations\":[");
    }

    private String text(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.accept(json);
        }
        return text.toString();
    }

    private void writeCategories(JsonGenerator json) {
        json.writeStartArray();
        for (int i = 0; i < categories.size(); i++) {
            json.writeStartObject();
            json.writeNumberProperty("id", i + 1);
            json.writeStringProperty("name", categories.get(i));
            json.writeStringProperty("supercategory", Cast.kind(categories.get(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void add(FinishedScene scene) throws IOException {
        images.append(images.isEmpty() ? "\n" : ",\n").append(text(json -> writeImage(json, scene)));
        for (Outlined thing : scene.things()) {
            out.write(annotations == 0 ? "\n" : ",\n");
            annotations++;
            out.write(text(json -> writeThing(json, scene, thing)));
        }
    }

    private void writeImage(JsonGenerator json, FinishedScene scene) {
        json.writeStartObject();
        json.writeNumberProperty("id", scene.scene().number() + 1);
        json.writeStringProperty("file_name", scene.file());
        json.writeNumberProperty("width", side);
        json.writeNumberProperty("height", side);
        json.writeEndObject();
    }

    private void writeThing(JsonGenerator json, FinishedScene scene, Outlined thing) {
        json.writeStartObject();
        json.writeNumberProperty("id", annotations);
        json.writeNumberProperty("image_id", scene.scene().number() + 1);
        json.writeNumberProperty("category_id", categories.indexOf(thing.category()) + 1);
        json.writeNumberProperty("iscrowd", 0);
        json.writeNumberProperty("area", thing.area());
        json.writeName("bbox");
        writeNumbers(json, List.of(thing.left(), thing.top(), thing.width(), thing.height()));
        json.writeObjectPropertyStart("segmentation");
        json.writeName("size");
        writeNumbers(json, List.of(side, side));
        json.writeName("counts");
        writeNumbers(json, thing.runs());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeNumbers(JsonGenerator json, List<Integer> numbers) {
        json.writeStartArray();
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("],\n\"images\":[");
            out.append(images);
            out.write("]}\n");
        }
    }
}
