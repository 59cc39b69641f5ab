package org.filterscope.bias.review;

import java.nio.charset.StandardCharsets;
import org.filterscope.bias.CanonicalJson;

/**
 * What a signature covers, made from texts that anybody can write again: canonical JSON has its keys sorted and no spaces,
 * and times in ISO 8601.
 */
public final class ReviewHash {

    private ReviewHash() {}

    /** SHA-256 of a review's canonical JSON, with an empty list in the place of its signatures. */
    public static String of(AuditReview review) {
        return hash(CanonicalJson.text(review.unsigned()));
    }

    /** What a signature covers: SHA-256 of the results' hash, a line feed, and the review's hash. */
    public static String covered(String resultHash, String reviewHash) {
        return hash(resultHash + "\n" + reviewHash);
    }

    /** Over a whole signature with the account that gave it. */
    static String seal(AuditReview.Signature signature, String account) {
        return hash(CanonicalJson.text(signature) + "\n" + account);
    }

    private static String hash(String text) {
        return CanonicalJson.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
