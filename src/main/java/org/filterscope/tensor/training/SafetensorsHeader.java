package org.filterscope.tensor.training;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The header of a safetensors file, checked against the values that follow it before any of them is read. */
record SafetensorsHeader(Path file, JsonNode json) {

    private record Entry(String name, List<Integer> shape, long begin, long end) {}

    Map<String, FloatTensor> tensors(ByteBuffer values) {
        if (!json.isObject()) {
            throw Safetensors.broken(file, "its header is not a JSON object");
        }
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!Safetensors.isMetadata(property.getKey())) {
                entries.add(entry(property.getKey(), property.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        requireNoGaps(entries, values.remaining());
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        for (Entry entry : entries) {
            FloatBuffer floats = values.slice((int) entry.begin(), (int) (entry.end() - entry.begin()))
                    .order(values.order())
                    .asFloatBuffer();
            float[] copy = new float[floats.remaining()];
            floats.get(copy);
            tensors.put(entry.name(), new FloatTensor(entry.shape(), copy));
        }
        return tensors;
    }

    private Entry entry(String name, JsonNode fields) {
        JsonNode type = fields.path("dtype");
        if (!type.isString() || !type.stringValue().equals("F32")) {
            throw Safetensors.broken(file, "they are not 32-bit floats");
        }
        long size = Float.BYTES;
        List<Integer> shape = new ArrayList<>();
        for (long dimension : numbers(fields.path("shape"))) {
            if (dimension > Integer.MAX_VALUE || (size > 0 && dimension > Long.MAX_VALUE / size)) {
                throw Safetensors.broken(file, "a shape in its header is impossible");
            }
            shape.add((int) dimension);
            size *= dimension;
        }
        List<Long> offsets = numbers(fields.path("data_offsets"));
        if (offsets.size() != 2 || offsets.get(1) - offsets.get(0) != size) {
            throw Safetensors.broken(file, "a shape in its header does not fit its place in the file");
        }
        return new Entry(name, shape, offsets.get(0), offsets.get(1));
    }

    private List<Long> numbers(JsonNode array) {
        if (!array.isArray()) {
            throw Safetensors.broken(file, "its header lacks a shape or a place");
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : array) {
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
                throw Safetensors.broken(file, "a number in its header is impossible");
            }
            numbers.add(number.longValue());
        }
        return numbers;
    }

    private void requireNoGaps(List<Entry> entries, long bytes) {
        long end = 0;
        for (Entry entry : entries) {
            if (entry.begin() != end) {
                throw Safetensors.broken(file, "its tensors overlap or leave gaps");
            }
            end = entry.end();
        }
        if (end != bytes) {
            throw Safetensors.broken(file, "it is cut off, or something was appended");
        }
    }
}
