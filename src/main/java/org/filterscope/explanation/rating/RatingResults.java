package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Tells what came of rounds, once nobody answers any more. */
@Service
@AllowedTo(Who.READER)
public class RatingResults {

    private final RoundTable rounds;
    private final RaterTable raters;
    private final FrozenRounds frozen;
    private final RatingRounds cards;

    RatingResults(RoundTable rounds, RaterTable raters, FrozenRounds frozen, RatingRounds cards) {
        this.rounds = rounds;
        this.raters = raters;
        this.frozen = frozen;
        this.cards = cards;
    }

    /**
     * The result of a round.
     *
     * @throws RefusedException when it is not closed
     */
    public RoundResult of(RoundId round) {
        RoundTable.Row row = rounds.find(round).orElseThrow(ThingNotFoundException::new);
        if (row.state() != RoundState.CLOSED) {
            throw new RefusedException("Nobody sees results before the round is closed.");
        }
        FrozenRound plan = frozen.of(row);
        List<RatingAnswer> answers = raters.answers(round);
        List<RaterFinding> people = RaterCheck.of(plan, answers);
        return new RoundResult(
                cards.get(round),
                plan,
                new Evaluation(plan, answers).findings(),
                careful(plan, answers, people),
                people,
                answers);
    }

    private static Optional<Findings> careful(FrozenRound plan, List<RatingAnswer> answers, List<RaterFinding> people) {
        Set<String> careless = people.stream()
                .filter(RaterFinding::careless)
                .map(RaterFinding::rater)
                .collect(Collectors.toSet());
        if (careless.isEmpty() || careless.size() == people.size()) {
            return Optional.empty();
        }
        return Optional.of(new Evaluation(
                        plan,
                        answers.stream()
                                .filter(answer -> !careless.contains(answer.rater()))
                                .toList())
                .findings());
    }
}
