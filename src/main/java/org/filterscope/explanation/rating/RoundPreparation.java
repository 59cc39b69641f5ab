package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.LexiconChoice;
import org.filterscope.explanation.OpenLexicons;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Draws the items of a round from what its explanation holds. */
@Component
class RoundPreparation {

    private final Explanations explanations;
    private final RatedWords words;
    private final OpenLexicons lexicons;

    RoundPreparation(Explanations explanations, RatedWords words, OpenLexicons lexicons) {
        this.explanations = explanations;
        this.words = words;
        this.lexicons = lexicons;
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
        Map<String, List<Candidate>> said = words.words(explanation);
        for (WordSource source : plan.sources()) {
            if (source.kind() == WordSource.Kind.METHOD && !said.containsKey(source.method())) {
                throw new RefusedException("No votes by " + source.method() + " are kept with this explanation; choose "
                        + String.join(" or ", said.keySet()) + ".");
            }
        }
        String own = explanations.details(explanation).settings().attention();
        return new RoundDraw(plan, own, said, WordNearness.in(lexicons.get(LexiconChoice.ALL_WORDS)))
                .draw(explanation.toString(), outcome.version());
    }
}
