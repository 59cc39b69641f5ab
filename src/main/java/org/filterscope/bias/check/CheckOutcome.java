package org.filterscope.bias.check;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Interval;
import org.filterscope.bias.statistics.Kappa;
import org.filterscope.bias.statistics.RaterCheck;

/**
 * What two people saw in a blind sample. An image has the word in truth when both, each for themselves, saw it there;
 * {@code unsure} is no yes.
 *
 * @param subsets in the order of the plan, those that were shown
 * @param pairs of these
 */
public record CheckOutcome(List<OfSubset> subsets, List<OfPair> pairs) {

    /** Copies. */
    public CheckOutcome {
        subsets = List.copyOf(subsets);
        pairs = List.copyOf(pairs);
    }

    /**
     * One subset.
     *
     * @param subset its place in the plan
     * @param check what people saw in images with the word and without it
     * @param agreement how far both say the same
     * @param unsure answers of either that were no answer
     */
    public record OfSubset(int subset, RaterCheck check, Kappa agreement, int unsure) {

        /** All images that were shown. */
        public int shown() {
            return check.shownWith() + check.shownWithout();
        }
    }

    /**
     * Two subsets with the explainer's own errors taken out.
     *
     * @param subsetA place of the first in the plan
     * @param subsetB place of the second
     * @param difference of the corrected rates
     * @param interval of it, 95 %, by resampling clusters and what people saw
     * @param decision what becomes of the frozen verdict; the same where the interval does not cover 0
     */
    public record OfPair(int subsetA, int subsetB, double difference, Interval interval, Decision decision) {}

    /** What became of two subsets. */
    public Optional<OfPair> pair(int subsetA, int subsetB) {
        return pairs.stream()
                .filter(pair -> pair.subsetA() == subsetA && pair.subsetB() == subsetB)
                .findFirst();
    }
}
