package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.ClusterBootstrap;
import org.filterscope.bias.statistics.Interval;
import org.filterscope.bias.statistics.WordCounts;

/** Intervals of the gap of nPMI: of all tested words where there are few pairs of subsets, else of what was found. */
final class InformationIntervals {

    private static final double LEVEL = 0.95;
    private static final int FEW_PAIRS = 3;

    private final WordCounts counts;
    private final AuditRules rules;
    private final Judged judged;

    InformationIntervals(WordCounts counts, AuditRules rules, Judged judged) {
        this.counts = counts;
        this.rules = rules;
        this.judged = judged;
    }

    /** One for each finding that has one. */
    List<Optional<Interval>> all() {
        List<Optional<Interval>> all =
                new ArrayList<>(Collections.nCopies(judged.findings().size(), Optional.empty()));
        int subsets = counts.sample().subsets();
        boolean few = subsets * (subsets - 1) / 2 <= FEW_PAIRS;
        for (int a = 0; a < subsets; a++) {
            for (int b = a + 1; b < subsets; b++) {
                List<Integer> here = asked(a, b, few);
                if (!here.isEmpty()) {
                    List<Interval> intervals = new ClusterBootstrap(ClusterBootstrap.DRAWS, rules.seed())
                            .informationGaps(
                                    counts.withWords(here.stream()
                                                    .mapToInt(i -> judged.findings()
                                                            .get(i)
                                                            .finding()
                                                            .word())
                                                    .toArray())
                                            .between(a, b),
                                    LEVEL);
                    IntStream.range(0, here.size()).forEach(i -> all.set(here.get(i), Optional.of(intervals.get(i))));
                }
            }
        }
        return all;
    }

    private List<Integer> asked(int a, int b, boolean few) {
        return IntStream.range(0, judged.findings().size())
                .filter(i -> {
                    Judged.One one = judged.findings().get(i);
                    return one.finding().subsetA() == a
                            && one.finding().subsetB() == b
                            && one.finding().significance() != null
                            && (few || one.selected());
                })
                .boxed()
                .toList();
    }
}
