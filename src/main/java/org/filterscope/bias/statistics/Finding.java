package org.filterscope.bias.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What an audit found of a word and two subsets.
 *
 * @param word its number in the counts that were audited
 * @param subsetA the first subset
 * @param subsetB the second subset
 * @param difference both rates, with all effect sizes
 * @param interval of the difference, 95 %
 * @param selectedInterval of the difference at the level 1 − R q / m, which holds for the words that were selected
 *     (Benjamini and Yekutieli, "False discovery rate-adjusted multiple confidence intervals", JASA 100, 2005); else as above
 * @param ratioInterval of the ratio, 95 %
 * @param significance the test; null where the word was too rare or a subset too small
 * @param equivalenceP two one-sided tests, adjusted by Benjamini and Hochberg; 1 where nothing was tested
 * @param decision the verdict and why
 * @param fightinWords for the word map
 * @param informationGap gap of nPMI
 */
public record Finding(
        int word,
        int subsetA,
        int subsetB,
        RateDifference difference,
        Interval interval,
        Interval selectedInterval,
        Interval ratioInterval,
        @Nullable Significance significance,
        double equivalenceP,
        Decision decision,
        FightinWords fightinWords,
        double informationGap) {

    /**
     * A test, corrected for all words of the audit.
     *
     * @param p of this word and pair alone
     * @param omnibusP of all subsets together; p where there are two
     * @param bh adjusted for the false discovery rate; with more than two subsets for pairs within selected words
     * @param by the omnibus adjusted under any dependence: at most q is robust
     * @param holm the omnibus adjusted for the chance of any false finding
     */
    public record Significance(double p, double omnibusP, double bh, double by, double holm) {}
}
