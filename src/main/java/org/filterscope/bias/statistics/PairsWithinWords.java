package org.filterscope.bias.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pairs of subsets within the words whose omnibus test was selected: inside each of the R selected of m words, Benjamini
 * and Hochberg at level q R / m, which holds the expected share of false pairs, averaged over selected words, at q (Benjamini
 * and Bogomolov, "Selective inference on multiple families of hypotheses", JRSS B 76, 2014).
 */
public final class PairsWithinWords {

    private PairsWithinWords() {}

    /**
     * Adjusted p-values of the pairs; a finding is one of at most q. Pairs of words that were not selected are 1.
     *
     * @param omnibus p of every word
     * @param pairs p of every word's pairs
     */
    public static List<List<Double>> adjusted(List<Double> omnibus, List<List<Double>> pairs, double q) {
        List<Double> words = Correction.BENJAMINI_HOCHBERG.adjusted(omnibus);
        double selected = words.stream().filter(each -> each <= q).count();
        return IntStream.range(0, words.size())
                .mapToObj(word -> Correction.BENJAMINI_HOCHBERG.adjusted(pairs.get(word)).stream()
                        .map(p -> words.get(word) <= q ? Math.min(1, p * words.size() / selected) : 1.0)
                        .toList())
                .collect(Collectors.toUnmodifiableList());
    }
}
