package org.filterscope.bias.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.ClusterBootstrap;
import org.filterscope.bias.statistics.CorrectedRates;
import org.filterscope.bias.statistics.Kappa;
import org.filterscope.bias.statistics.RaterCheck;
import org.filterscope.bias.statistics.WordCounts;

/** Counts what two raters said. An image has the word when both saw it there. */
final class CheckFigures {

    private static final double LEVEL = 0.95;

    private final List<CheckedImage> items;
    private final Map<Integer, Answer> first;
    private final Map<Integer, Answer> second;

    /** Both have answered all items, which are named by their places. */
    CheckFigures(List<CheckedImage> items, Map<Integer, Answer> first, Map<Integer, Answer> second) {
        this.items = items;
        this.first = first;
        this.second = second;
    }

    /**
     * What follows for each subset that was shown, and each pair of these.
     *
     * @param findings of the word
     * @param counts of the word, as number 0, over all subsets of the plan
     */
    CheckOutcome outcome(List<WordFinding> findings, WordCounts counts, long seed) {
        TreeMap<Integer, CheckOutcome.OfSubset> subsets = new TreeMap<>();
        items.stream().map(CheckedImage::subset).distinct().forEach(each -> subsets.put(each, subset(each)));
        List<CheckOutcome.OfPair> pairs = new ArrayList<>();
        for (WordFinding finding : findings) {
            CheckOutcome.OfSubset a = subsets.get(finding.subsetA());
            CheckOutcome.OfSubset b = subsets.get(finding.subsetB());
            if (a != null && b != null) {
                CorrectedRates corrected = CorrectedRates.of(
                                counts.between(finding.subsetA(), finding.subsetB()),
                                List.of(a.check()),
                                List.of(b.check()),
                                new ClusterBootstrap(ClusterBootstrap.DRAWS, seed),
                                LEVEL)
                        .getFirst();
                pairs.add(new CheckOutcome.OfPair(
                        finding.subsetA(),
                        finding.subsetB(),
                        corrected.difference(),
                        corrected.interval(),
                        finding.decision().afterRaters(corrected.interval())));
            }
        }
        return new CheckOutcome(List.copyOf(subsets.values()), pairs);
    }

    private CheckOutcome.OfSubset subset(int subset) {
        return new CheckOutcome.OfSubset(
                subset,
                new RaterCheck(
                        count(subset, item -> items.get(item).with() && sawFirst(item) && sawSecond(item)),
                        count(subset, item -> items.get(item).with()),
                        count(subset, item -> !items.get(item).with() && sawFirst(item) && sawSecond(item)),
                        count(subset, item -> !items.get(item).with())),
                new Kappa(
                        count(subset, item -> sawFirst(item) && sawSecond(item)),
                        count(subset, item -> sawFirst(item) && !sawSecond(item)),
                        count(subset, item -> !sawFirst(item) && sawSecond(item)),
                        count(subset, item -> !sawFirst(item) && !sawSecond(item))),
                count(subset, item -> first.get(item) == Answer.UNSURE)
                        + count(subset, item -> second.get(item) == Answer.UNSURE));
    }

    private boolean sawFirst(int item) {
        return first.get(item) == Answer.YES;
    }

    private boolean sawSecond(int item) {
        return second.get(item) == Answer.YES;
    }

    private int count(int subset, Predicate<Integer> which) {
        return (int) IntStream.range(0, items.size())
                .filter(item -> items.get(item).subset() == subset)
                .filter(which::test)
                .count();
    }
}
