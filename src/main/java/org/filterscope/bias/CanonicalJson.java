package org.filterscope.bias;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import org.filterscope.tensor.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON in one form alone: keys sorted, no spaces, numbers in their shortest form; so equal values have equal bytes. */
public final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CanonicalJson() {}

    static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(sorted(JSON.valueToTree(value)));
    }

    /** Not canonical, but frugal: for records that hold millions of numbers. */
    static byte[] large(Record value) {
        return JSON.writeValueAsBytes(value);
    }

    /** The text of a value. */
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The value as it is written and read again. */
    static JsonNode tree(Object value) {
        return JSON.readTree(bytes(value));
    }

    /** @throws JacksonException when the text is no JSON */
    static JsonNode tree(byte[] json) {
        return JSON.readTree(json);
    }

    /** @throws JacksonException when the node is no such value */
    static <T> T value(JsonNode node, Class<T> type) {
        return JSON.treeToValue(node, type);
    }

    /** @throws JacksonException when the text is no such value */
    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        MessageDigest digest = Sha256.start();
        digest.update(bytes);
        return Sha256.hex(digest);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            fields.forEach(result::set);
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> result.add(sorted(each)));
            return result;
        }
        return node;
    }
}
