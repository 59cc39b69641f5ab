package org.filterscope.bias;

import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;

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
            return CanonicalJson.read(json, AuditResults.class);
        } catch (JacksonException e) {
            throw new RefusedException(
                    "This file holds no results of an audit that this version can read; choose the file that ends with"
                            + " .json.",
                    e);
        }
    }

    /** SHA-256 of such bytes, in hexadecimal. */
    public static String hash(byte[] json) {
        return CanonicalJson.hash(json);
    }
}
