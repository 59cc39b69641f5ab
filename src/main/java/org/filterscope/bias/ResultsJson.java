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

    /** In format 1 changes did not say of which subsets they are: of the first two. */
    private static JsonNode upgraded(JsonNode results) {
        if (results.path("format").asInt(0) == 1) {
            results.path("changes").forEach(change -> {
                if (change instanceof ObjectNode fields && !fields.has("subsetA")) {
                    fields.put("subsetA", 0).put("subsetB", 1);
                }
            });
        }
        return results;
    }

    /** SHA-256 of such bytes, in hexadecimal. */
    public static String hash(byte[] json) {
        return CanonicalJson.hash(json);
    }
}
