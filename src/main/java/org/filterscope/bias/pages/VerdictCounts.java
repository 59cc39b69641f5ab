package org.filterscope.bias.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.page.LocaleText;

/** How many words got each verdict. */
record VerdictCounts(Map<Verdict, Integer> counts) {

    VerdictCounts {
        counts = Map.copyOf(counts);
    }

    static VerdictCounts of(List<WordFinding> findings) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        findings.forEach(finding -> counts.merge(finding.decision().verdict(), 1, Integer::sum));
        return new VerdictCounts(counts);
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All verdicts in a sentence, those that nothing got included. */
    String sentence(String first, String second) {
        return "Between " + first + " and " + second + ", of " + LocaleText.count(all(), "word", "words") + ": "
                + line() + ".";
    }

    /** All verdicts with commas between them. */
    String line() {
        return Stream.of(Verdict.values())
                .map(verdict -> VerdictText.count(of(verdict), verdict))
                .collect(Collectors.joining(", "));
    }
}
