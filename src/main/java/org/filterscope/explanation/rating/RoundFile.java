package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Optional;

/**
 * A closed round as one file: enough to count everything again, in the form that {@code docs/ratings.md} describes.
 *
 * @param format of the file
 * @param title what the round is called
 * @param openedAt when the plan was frozen
 * @param closedAt when the answering ended
 * @param seal SHA-256 of the frozen plan
 * @param plan the frozen plan with all items
 * @param raters who answered
 * @param answers all of them
 * @param everybody what all raters say
 * @param careful the same without careless raters
 */
record RoundFile(
        String format,
        String title,
        String openedAt,
        String closedAt,
        String seal,
        FrozenRound plan,
        List<RaterFinding> raters,
        List<RatingAnswer> answers,
        Findings everybody,
        Optional<Findings> careful) {

    private static final String FORMAT = "filterscope-rating-round/1";

    static RoundFile of(RoundResult result) {
        RoundCard round = result.round();
        return new RoundFile(
                FORMAT,
                round.title(),
                round.openedAt().orElseThrow().toString(),
                round.closedAt().orElseThrow().toString(),
                round.frozen().orElseThrow().hex(),
                result.plan(),
                result.raters(),
                result.answers(),
                result.everybody(),
                result.careful());
    }
}
