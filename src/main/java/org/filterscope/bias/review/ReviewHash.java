package org.filterscope.bias.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.filterscope.tensor.Sha256;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a signature covers, made from texts that anybody can write again: canonical JSON has its keys sorted and no spaces,
 * and times in ISO 8601.
 */
public final class ReviewHash {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ReviewHash() {}

    /** SHA-256 of a review's canonical JSON, with an empty list in the place of its signatures. */
    public static String of(AuditReview review) {
        return hash(CANONICAL.writeValueAsString(new AuditReview(
                review.remarks(), review.actions(), review.deviations(), List.of(), review.humanChecks())));
    }

    /** What a signature covers: SHA-256 of the results' hash, a line feed, and the review's hash. */
    public static String covered(String resultHash, String reviewHash) {
        return hash(resultHash + "\n" + reviewHash);
    }

    /** Over a whole signature with the account that gave it. */
    static String seal(AuditReview.Signature signature, String account) {
        return hash(CANONICAL.writeValueAsString(signature) + "\n" + account);
    }

    private static String hash(String text) {
        MessageDigest digest = Sha256.start();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
