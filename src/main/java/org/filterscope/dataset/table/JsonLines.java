package org.filterscope.dataset.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of JSON, an object each: texts, numbers and truth values, and lists of those where an image has several.
 *
 * @param file the file
 * @param name how its owner calls it
 * @param columns names in the first object
 */
record JsonLines(Path file, String name, List<String> columns) implements TableLines {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(LONGEST_LINE)
                            .build())
                    .build())
            .build();

    JsonLines {
        columns = List.copyOf(columns);
    }

    static JsonLines of(Path file, String name) {
        List<String> columns = new ArrayList<>();
        walk(file, name, (_, line) -> {
            object(line).ifPresent(object -> columns.addAll(object.propertyNames()));
            return columns.isEmpty();
        });
        return new JsonLines(file, name, columns);
    }

    /** Looks at one line and says whether to go on. */
    private interface Visitor {
        boolean goOn(long number, String line);
    }

    private static void walk(Path file, String name, Visitor visitor) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            @Nullable String line = nextLine(reader);
            for (long number = 1; line != null; number++) {
                String content = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!content.isBlank() && !visitor.goOn(number, content)) {
                    return;
                }
                line = nextLine(reader);
            }
        } catch (CharacterCodingException e) {
            throw new RefusedException("The table " + name + " is no UTF-8 text; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new RefusedException("The table " + name + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** A line without end does not fill the memory: what goes beyond the limit is passed over. */
    private static @Nullable String nextLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int each = reader.read();
        if (each < 0) {
            return null;
        }
        for (; each >= 0 && each != '\n'; each = reader.read()) {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private static Optional<JsonNode> object(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @Override
    public void read(Receiver receiver) {
        walk(file, name, (number, line) -> {
            Optional<JsonNode> object = object(line);
            if (object.isPresent()) {
                take(number, object.get(), receiver);
            } else {
                receiver.damaged(number, "is no JSON object");
            }
            return true;
        });
    }

    private static void take(long number, JsonNode object, Receiver receiver) {
        Cells cells = new Cells();
        try {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                cells.add(property.getKey().strip(), values(property.getKey(), property.getValue()));
            }
        } catch (Cells.UnusableCellException e) {
            receiver.damaged(number, e.reason());
            return;
        }
        receiver.accept(cells.line(number));
    }

    private static List<String> values(String name, JsonNode node) throws Cells.UnusableCellException {
        if (node.isNull()) {
            return List.of();
        }
        if (node.isValueNode()) {
            return List.of(node.asString());
        }
        List<String> values = new ArrayList<>();
        for (JsonNode each : node) {
            if (node.isObject() || !each.isValueNode()) {
                throw new Cells.UnusableCellException(
                        "has an object inside of " + name + "; only texts, numbers and lists of those can be values");
            }
            if (!each.isNull()) {
                values.add(each.asString());
            }
        }
        return values;
    }
}
