package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterSearch;
import org.filterscope.explanation.LexiconChoice;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Draws the items of a round from what its explanation holds. */
@Component
class RoundPreparation {

    private static final int AT_ONCE = 500;

    private final Explanations explanations;
    private final RatedWords words;

    RoundPreparation(Explanations explanations, RatedWords words) {
        this.explanations = explanations;
        this.words = words;
    }

    /**
     * Draws.
     *
     * @throws RefusedException when the explanation is not ready, or does not hold what the plan asks for
     */
    FrozenRound draw(ExplanationId explanation, RatingPlan plan) {
        ExplanationCard.Outcome outcome = explanations
                .get(explanation)
                .outcome()
                .orElseThrow(() -> new RefusedException("This explanation is not ready; open the round when it is."));
        List<String> methods = words.methods(explanation);
        Map<WordSource, Map<Integer, List<ExplainedWord>>> said = new HashMap<>();
        for (WordSource source : plan.sources()) {
            if (source.kind() == WordSource.Kind.METHOD) {
                if (!methods.contains(source.method())) {
                    throw new RefusedException("No words by " + source.method() + " are kept with this explanation; choose "
                            + String.join(" or ", methods) + ".");
                }
                said.put(source, words.words(explanation, source.method()));
            }
        }
        WordSource own = WordSource.method(methods.getFirst());
        return new RoundDraw(
                        plan,
                        candidates(
                                explanation,
                                said.containsKey(own) ? said.get(own) : words.words(explanation, own.method())),
                        said,
                        WordNearness.in(LexiconChoice.ALL_WORDS.open()))
                .draw(explanation.toString(), outcome.version(), own.method());
    }

    private List<Candidate> candidates(ExplanationId explanation, Map<Integer, List<ExplainedWord>> own) {
        List<Integer> numbers = explanations.find(explanation, FilterSearch.ALL);
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            explanations
                    .filters(explanation, numbers.subList(from, Math.min(from + AT_ONCE, numbers.size())))
                    .stream()
                    .filter(filter -> !filter.images().isEmpty())
                    .filter(filter -> !own.getOrDefault(filter.number(), List.of()).isEmpty())
                    .map(filter -> new Candidate(
                            filter.number(), filter.images().size(), own.getOrDefault(filter.number(), List.of())))
                    .forEach(candidates::add);
        }
        return candidates;
    }
}
