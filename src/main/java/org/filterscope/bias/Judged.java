package org.filterscope.bias;

import java.util.List;
import java.util.Objects;
import org.filterscope.bias.statistics.Finding;

/**
 * All words of an audit, tested as the plan says.
 *
 * @param findings for each pair of subsets each word, by the words' numbers
 * @param tested m
 * @param permutations B
 * @param selected R
 */
record Judged(List<One> findings, List<Integer> tested, int permutations, int selected) {

    Judged {
        findings = List.copyOf(findings);
        tested = List.copyOf(tested);
    }

    /**
     * A word and two subsets.
     *
     * @param holm adjusted for the chance of any false finding; 1 where nothing was tested
     * @param selected whether a difference was found
     */
    record One(Finding finding, double holm, boolean selected) {

        double p() {
            return finding.significance() == null
                    ? 1
                    : Objects.requireNonNull(finding.significance()).p();
        }
    }

    /** The words in which a difference between any two subsets was found, ascending. */
    List<Integer> selectedWords() {
        return findings.stream()
                .filter(One::selected)
                .map(one -> one.finding().word())
                .distinct()
                .sorted()
                .toList();
    }
}
