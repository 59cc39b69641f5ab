package org.filterscope.explanation.rating;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.tensor.ContentHash;

/**
 * A rating round, as lists show it.
 *
 * @param explanation whose filters are rated
 * @param madeBy who set it up
 * @param openedAt when its plan was frozen
 * @param frozen SHA-256 of the frozen plan with all items
 * @param items how many there are, once it was opened
 * @param raters how many people rate
 * @param mine what the caller has to do with it; empty for whoever does not rate
 */
public record RoundCard(
        RoundId id,
        ExplanationId explanation,
        String title,
        RoundState state,
        String madeBy,
        Instant madeAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Optional<ContentHash> frozen,
        int items,
        int raters,
        Optional<Mine> mine) {

    /**
     * The caller as a rater.
     *
     * @param pseudonym under which the caller's answers are kept for others
     * @param answered how many items the caller has answered
     */
    public record Mine(String pseudonym, int answered) {}
}
