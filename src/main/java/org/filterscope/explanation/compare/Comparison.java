package org.filterscope.explanation.compare;

import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationDetails;

/**
 * Two explanations side by side.
 *
 * @param left the one on the left
 * @param right the one on the right
 * @param measure by what filters were matched
 * @param findings what was found
 */
public record Comparison(ExplanationDetails left, ExplanationDetails right, Measure measure, Findings findings) {

    /**
     * What was found.
     *
     * @param matching the filters, one to one
     * @param words reliable words and who has them, the most used first
     * @param changes the filters that changed, where both explain the same layer of the same model
     */
    public record Findings(Matching matching, List<WordUse> words, Optional<List<FilterChange>> changes) {

        public Findings {
            words = List.copyOf(words);
            changes = changes.map(List::copyOf);
        }
    }

    /** How many different reliable words a side has. */
    public long distinctWords(WordUse.Side side) {
        return findings.words().stream()
                .filter(use -> use.side() == WordUse.Side.BOTH || use.side() == side)
                .count();
    }

    /** The words that one side has alone, or both have; the most used first. */
    public List<WordUse> wordsOf(WordUse.Side side) {
        return findings.words().stream().filter(use -> use.side() == side).toList();
    }

    /** What came of the one on the left. */
    public ExplanationCard.Outcome leftOutcome() {
        return left.card().outcome().orElseThrow();
    }

    /** What came of the one on the right. */
    public ExplanationCard.Outcome rightOutcome() {
        return right.card().outcome().orElseThrow();
    }
}
