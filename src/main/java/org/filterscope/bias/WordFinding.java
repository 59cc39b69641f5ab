package org.filterscope.bias;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Interval;

/**
 * What was found of a word and two subsets, ready to be shown. Shares lie between 0 and 1.
 *
 * @param word the lemma
 * @param path its hypernyms, the nearest first; empty where none is known
 * @param subsetA place of the first subset in the plan
 * @param subsetB place of the second
 * @param a how often in the first
 * @param b how often in the second
 * @param difference p_A − p_B
 * @param lower of the 95 % interval
 * @param upper of the 95 % interval
 * @param selectedLower of the interval that holds for words that were selected
 * @param selectedUpper of the same
 * @param selectedLevel its level
 * @param clusterDifference the difference where every cluster counts once
 * @param ratio p_A / p_B
 * @param ratioLower of its 95 % interval
 * @param ratioUpper of the same
 * @param test empty where nothing was tested
 * @param equivalenceP of two one-sided tests, adjusted; 1 where nothing was tested
 * @param decision the verdict and its reasons
 * @param robust whether it survives Benjamini and Yekutieli
 * @param fightinWords ζ of Monroe and others, for the word map
 * @param informationGap gap of nPMI
 * @param adjusted the difference within the values of the confounder; empty where there is none
 * @param sensitivity in how many other settings of F, k and τ a difference of the same sign was found
 * @param moreClusters people per subset that would be needed to find a difference as large as the margin; empty where known
 *     already or never
 * @param filters that said the word, those that said it in most images first, at most 20
 * @param evidence images to look at: with the word and without it, in both subsets
 * @param informationInterval 95 % interval of the gap of nPMI, by resampled clusters; empty where it was not worked out
 * @param interactions whether the difference is the same in all values of the confounder, or of the other crossed attributes
 * @param underConcepts whether the word is also selected where its hypernyms are tested first, from the top, each family at
 *     level q; empty where nothing was tested so
 */
public record WordFinding(
        String word,
        List<String> path,
        int subsetA,
        int subsetB,
        Side a,
        Side b,
        double difference,
        double lower,
        double upper,
        double selectedLower,
        double selectedUpper,
        double selectedLevel,
        double clusterDifference,
        double ratio,
        double ratioLower,
        double ratioUpper,
        Optional<Test> test,
        double equivalenceP,
        Decision decision,
        boolean robust,
        double fightinWords,
        double informationGap,
        Optional<Adjusted> adjusted,
        Optional<Sensitivity> sensitivity,
        Optional<Integer> moreClusters,
        List<Integer> filters,
        List<EvidenceImage> evidence,
        Optional<Interval> informationInterval,
        List<Interaction> interactions,
        Optional<Boolean> underConcepts) {

    /** Copies. */
    public WordFinding {
        interactions = List.copyOf(interactions);
        path = List.copyOf(path);
        filters = List.copyOf(filters);
        evidence = List.copyOf(evidence);
    }

    /** A finding as audits of format 1 have it. */
    public WordFinding(
            String word,
            List<String> path,
            int subsetA,
            int subsetB,
            Side a,
            Side b,
            double difference,
            double lower,
            double upper,
            double selectedLower,
            double selectedUpper,
            double selectedLevel,
            double clusterDifference,
            double ratio,
            double ratioLower,
            double ratioUpper,
            Optional<Test> test,
            double equivalenceP,
            Decision decision,
            boolean robust,
            double fightinWords,
            double informationGap,
            Optional<Adjusted> adjusted,
            Optional<Sensitivity> sensitivity,
            Optional<Integer> moreClusters,
            List<Integer> filters,
            List<EvidenceImage> evidence) {
        this(
                word,
                path,
                subsetA,
                subsetB,
                a,
                b,
                difference,
                lower,
                upper,
                selectedLower,
                selectedUpper,
                selectedLevel,
                clusterDifference,
                ratio,
                ratioLower,
                ratioUpper,
                test,
                equivalenceP,
                decision,
                robust,
                fightinWords,
                informationGap,
                adjusted,
                sensitivity,
                moreClusters,
                filters,
                evidence,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /**
     * How often the word was found in a subset.
     *
     * @param with images with it
     * @param images all
     * @param clustersWith clusters with any image with it
     * @param clusters all
     * @param rate with / images
     * @param clusterRate the mean over clusters of their own rates
     * @param designEffect how many images are worth one independent one
     */
    public record Side(
            int with,
            int images,
            int clustersWith,
            int clusters,
            double rate,
            double clusterRate,
            double designEffect) {}

    /**
     * The test.
     *
     * @param p of this word and pair alone
     * @param omnibusP of all subsets together
     * @param bh adjusted for the false discovery rate
     * @param by adjusted under any dependence
     * @param holm adjusted for the chance of any false finding
     */
    public record Test(double p, double omnibusP, double bh, double by, double holm) {}

    /**
     * What is left within the values of a confounder.
     *
     * @param difference the mean of the differences within strata, weighted as Mantel and Haenszel do
     * @param crudeOdds the odds ratio over all
     * @param odds the common odds ratio within strata
     */
    public record Adjusted(double difference, double crudeOdds, double odds) {}

    /**
     * Whether the odds ratio between the two subsets is the same in all strata.
     *
     * @param over which attribute's values, or combinations of values of several, are the strata
     * @param statistic Q of Cochran
     * @param p of the hypothesis that all are the same
     * @param bh the same, adjusted for all findings that were looked at so
     * @param strata how many were large enough
     * @param skipped how many were not: fewer than 10 clusters of either subset
     */
    public record Interaction(String over, double statistic, double p, double bh, int strata, int skipped) {}

    /** Held in {@code held} of {@code settings} settings. */
    public record Sensitivity(int held, int settings) {}

    /**
     * An image as evidence. The region is given in shares of the picture's width and height.
     *
     * @param subset place of its subset in the plan
     * @param with whether it has the word
     * @param number of the image in the dataset
     * @param file SHA-256 of the file
     * @param filter that said the word there; -1 where none did
     * @param nearness the cosine of the word there
     */
    public record EvidenceImage(
            int subset,
            boolean with,
            int number,
            String name,
            String file,
            int filter,
            double nearness,
            double left,
            double top,
            double right,
            double bottom) {}
}
