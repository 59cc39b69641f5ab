package org.filterscope.bias;

import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results as canonical JSON, as they are kept, signed and handed out. */
public final class ResultsJson {

    private ResultsJson() {}

    /** The bytes whose SHA-256 is signed. */
    public static byte[] write(AuditResults results) {
        return CanonicalJson.bytes(results);
    }

    /**
     * Reads results.
     *
     * @throws RefusedException when the bytes are none
     */
    public static AuditResults read(byte[] json) {
        try {
            return CanonicalJson.value(upgraded(CanonicalJson.tree(json)), AuditResults.class);
        } catch (JacksonException e) {
            throw new RefusedException(
                    "This file holds no results of an audit that this version can read; choose the file that ends with"
                            + " .json.",
                    e);
        }
    }

    /** In format 1 changes did not say of which subsets they are: of the first two; and there was less to say. */
    private static JsonNode upgraded(JsonNode results) {
        if (results instanceof ObjectNode fields && results.path("format").asInt(0) == 1) {
            results.path("changes").forEach(change -> add(change, "subsetA", 0, "subsetB", 1));
            results.path("findings").forEach(finding -> addList(finding, "interactions"));
            addList(fields, "concepts");
        }
        return results;
    }

    private static void add(JsonNode node, String first, int value, String second, int other) {
        if (node instanceof ObjectNode fields && !fields.has(first)) {
            fields.put(first, value).put(second, other);
        }
    }

    private static void addList(JsonNode node, String name) {
        if (node instanceof ObjectNode fields && !fields.has(name)) {
            fields.putArray(name);
        }
    }

    /** SHA-256 of such bytes, in hexadecimal. */
    public static String hash(byte[] json) {
        return CanonicalJson.hash(json);
    }
}
