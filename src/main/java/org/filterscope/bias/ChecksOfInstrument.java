package org.filterscope.bias;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.PlantedCheck;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.SplitCheck;
import org.filterscope.bias.statistics.WordCounts;

/**
 * Holds the instrument against what is known: halves of the largest subset, which differ by chance alone, and words planted in
 * one of them. The 300 most frequent words that can be tested there are looked at.
 */
final class ChecksOfInstrument {

    private static final int SPLITS = 100;
    private static final int WORDS = 300;
    private static final int PLANTED = 20;
    private static final double POINTS = 0.1;

    private ChecksOfInstrument() {}

    static AuditResults.InstrumentChecks of(WordCounts counts, AuditRules rules) {
        Sample sample = counts.sample();
        int subset = IntStream.range(0, sample.subsets())
                .boxed()
                .max(Comparator.comparingInt(sample::clustersOf))
                .orElseThrow();
        if (sample.clustersOf(subset) < 2 * Floors.CLUSTERS) {
            return new AuditResults.InstrumentChecks(0, 0, true, 0, 0, POINTS, 0);
        }
        int[] words = Floors.testable(counts).stream()
                .sorted(Comparator.comparingInt((Integer word) -> -counts.count(word, subset)))
                .limit(WORDS)
                .mapToInt(Integer::intValue)
                .toArray();
        WordCounts few = counts.withWords(words);
        SplitCheck splits = SplitCheck.of(few, subset, SPLITS, rules);
        PlantedCheck planted = PlantedCheck.of(few, subset, PLANTED, POINTS, rules);
        return new AuditResults.InstrumentChecks(
                splits.runs(),
                splits.withFindings(),
                splits.passes(rules.q()),
                planted.planted(),
                planted.found(),
                POINTS,
                planted.falseShare());
    }
}
