package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Optional;

/**
 * What came of a closed round.
 *
 * @param plan what was rated
 * @param everybody what all raters say
 * @param careful the same without the careless raters; empty where there are none, or nobody else
 * @param raters one for each who answered anything
 * @param answers all there are
 */
public record RoundResult(
        RoundCard round,
        FrozenRound plan,
        Findings everybody,
        Optional<Findings> careful,
        List<RaterFinding> raters,
        List<RatingAnswer> answers) {

    public RoundResult {
        raters = List.copyOf(raters);
        answers = List.copyOf(answers);
    }
}
