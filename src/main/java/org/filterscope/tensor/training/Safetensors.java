package org.filterscope.tensor.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of the safetensors format, with 32-bit floats only: eight bytes (little endian) tell the length of a JSON header
 * {@code {"name": {"dtype": "F32", "shape": […], "data_offsets": [begin, end]}}}, and the raw little-endian values follow
 * without gaps.
 */
public final class Safetensors {

    private static final String METADATA = "__metadata__";
    private static final int LENGTH_BYTES = 8;
    private static final int LARGEST_HEADER = 1 << 20;
    private static final long LARGEST_FILE = 1L << 30;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Safetensors() {}

    /** Writes the tensors in the order of their names, so that the same tensors always give the same bytes. */
    public static void write(Path file, Map<String, FloatTensor> tensors) {
        SortedMap<String, FloatTensor> ordered = new TreeMap<>(tensors);
        byte[] header = header(ordered);
        long bytes = (long) LENGTH_BYTES + header.length;
        for (FloatTensor tensor : ordered.values()) {
            bytes += (long) Float.BYTES * tensor.values().length;
        }
        if (bytes > LARGEST_FILE) {
            throw new IllegalArgumentException("weights of more than " + LARGEST_FILE + " bytes are not small");
        }
        ByteBuffer content = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(header.length).put(header);
        ordered.values().forEach(tensor -> putAll(content, tensor.values()));
        try {
            Files.write(file, content.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putAll(ByteBuffer content, float[] values) {
        content.asFloatBuffer().put(values);
        content.position(content.position() + Float.BYTES * values.length);
    }

    /** Padded with spaces, as the format asks, so that the values are aligned to eight bytes. */
    private static byte[] header(SortedMap<String, FloatTensor> tensors) {
        Map<String, Object> entries = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, FloatTensor> entry : tensors.entrySet()) {
            FloatTensor tensor = entry.getValue();
            long end = offset + (long) Float.BYTES * tensor.values().length;
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("dtype", "F32");
            fields.put("shape", tensor.shape());
            fields.put("data_offsets", List.of(offset, end));
            entries.put(entry.getKey(), fields);
            offset = end;
        }
        String json = JSON.writeValueAsString(entries);
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat(-length & 7)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads all tensors of a file.
     *
     * @throws RefusedException when the file is missing, cut off, not of this format, or holds anything but 32-bit floats
     */
    public static Map<String, FloatTensor> read(Path file) {
        ByteBuffer content = load(file);
        if (content.remaining() < LENGTH_BYTES) {
            throw broken(file, "it ends before its header");
        }
        long headerLength = content.getLong();
        if (headerLength < 2 || headerLength > Math.min(LARGEST_HEADER, content.remaining())) {
            throw broken(file, "its header has an impossible length");
        }
        byte[] header = new byte[(int) headerLength];
        content.get(header);
        return new SafetensorsHeader(file, parse(file, header))
                .tensors(content.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    private static ByteBuffer load(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw broken(file, "it is larger than any explainer's weights");
            }
            return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new RefusedException("The weights " + file + " cannot be read; check that the file is there.", e);
        }
    }

    private static JsonNode parse(Path file, byte[] header) {
        try {
            return JSON.readTree(header);
        } catch (JacksonException e) {
            throw new RefusedException(brokenSentence(file, "its header is not JSON"), e);
        }
    }

    static boolean isMetadata(String name) {
        return name.equals(METADATA);
    }

    static RefusedException broken(Path file, String why) {
        return new RefusedException(brokenSentence(file, why));
    }

    private static String brokenSentence(Path file, String why) {
        return "The weights " + file + " are not usable: " + why + "; make or copy them again.";
    }
}
