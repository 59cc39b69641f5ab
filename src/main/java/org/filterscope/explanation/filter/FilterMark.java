package org.filterscope.explanation.filter;

import java.time.Instant;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.UserId;

/**
 * What one person thinks of the words of a filter.
 *
 * @param reason why, in the person's words; may be empty
 * @param person who marked
 * @param personName what that person is called now
 * @param markedAt when the mark was last changed
 */
public record FilterMark(Verdict verdict, String reason, UserId person, String personName, Instant markedAt) {

    private static final int LONGEST_REASON = 1_000;

    /**
     * A reason without space around it.
     *
     * @throws RefusedException when it is too long
     */
    static String reason(String text) {
        String reason = text.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedException(
                    "A reason has at most " + LONGEST_REASON + " characters; say the rest in a comment.");
        }
        return reason;
    }
}
