package org.filterscope.bias.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;

/**
 * A word as the review lists it.
 *
 * @param finding the strongest over all pairs of subsets: by verdict, then by the size of the difference
 */
record FindingRow(WordFinding finding) {

    private static final Comparator<WordFinding> STRONGEST = Comparator.<WordFinding, Verdict>comparing(
                    each -> each.decision().verdict())
            .thenComparingDouble(each -> -Math.abs(each.difference()))
            .thenComparing(WordFinding::word);

    String word() {
        return finding.word();
    }

    /** Whether a difference was found, so that somebody has to decide. */
    boolean asksForDecision() {
        return switch (finding.decision().verdict()) {
            case MATERIAL, DIFFERENCE_SIZE_UNCERTAIN -> true;
            case EQUIVALENT, INCONCLUSIVE, TOO_RARE -> false;
        };
    }

    /** One row for each word, the strongest first. */
    static List<FindingRow> of(Collection<WordFinding> findings) {
        Map<String, WordFinding> strongest = new LinkedHashMap<>();
        findings.stream().sorted(STRONGEST).forEach(finding -> strongest.putIfAbsent(finding.word(), finding));
        return strongest.values().stream().map(FindingRow::new).toList();
    }
}
