package org.filterscope.bias;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that an audit found, computed once from a frozen plan and kept as one JSON file whose SHA-256 is signed. Words, subsets
 * and images are named here, so that reports are drawn from this alone.
 *
 * @param format version of this form, {@link #FORMAT} for what is computed now
 * @param plan the frozen plan
 * @param planHash SHA-256 of the plan's canonical JSON
 * @param frozenAt when the plan was frozen
 * @param madeAt when this was computed
 * @param instrument what looked at the images
 * @param exploratory whether images were taken for independent, as nothing was known of clusters
 * @param subsets in the plan's order
 * @param left images that were not compared
 * @param vocabulary how many words any image had
 * @param tested m, how many were frequent enough for a test
 * @param permutations B, how many labellings were drawn at most for a word
 * @param selected R, words in which a difference was found
 * @param smallestDifference the least difference that could be found with 80 % power for a word in a fifth of the images, as a
 *     share; NaN is never written, 1 stands for none
 * @param findings for each pair of subsets every word, found or not, tested or too rare
 * @param checks what the instrument said when the truth was known
 * @param filterCounts the secondary view: in how many filters a word is, dissected on equally large subsets
 * @param changes since the audit that the plan names as the one before; empty where there is none
 * @param countsHash SHA-256 of the file with the counts from which all numbers can be computed again
 * @param placementHash SHA-256 over subset, cluster and stratum of every image, as frozen with the plan; empty in format 1
 * @param concepts hypernyms of at most half of the images, tested from the top; empty in format 1, with a watch-list, and where nothing was tested
 */
public record AuditResults(
        int format,
        AuditPlan plan,
        String planHash,
        Instant frozenAt,
        Instant madeAt,
        Instrument instrument,
        boolean exploratory,
        List<SubsetFacts> subsets,
        LeftOut left,
        int vocabulary,
        int tested,
        int permutations,
        int selected,
        double smallestDifference,
        List<WordFinding> findings,
        InstrumentChecks checks,
        List<FilterCount> filterCounts,
        List<WordChange> changes,
        String countsHash,
        Optional<String> placementHash,
        List<ConceptFinding> concepts) {

    /** Changes of all pairs of subsets, and the labels that were frozen; before, of the first pair only. */
    public static final int FORMAT = 2;

    /** Copies. */
    public AuditResults {
        subsets = List.copyOf(subsets);
        findings = List.copyOf(findings);
        filterCounts = List.copyOf(filterCounts);
        changes = List.copyOf(changes);
        concepts = List.copyOf(concepts);
    }

    /** Results that say nothing of labels. */
    public AuditResults(
            int format,
            AuditPlan plan,
            String planHash,
            Instant frozenAt,
            Instant madeAt,
            Instrument instrument,
            boolean exploratory,
            List<SubsetFacts> subsets,
            LeftOut left,
            int vocabulary,
            int tested,
            int permutations,
            int selected,
            double smallestDifference,
            List<WordFinding> findings,
            InstrumentChecks checks,
            List<FilterCount> filterCounts,
            List<WordChange> changes,
            String countsHash) {
        this(
                format,
                plan,
                planHash,
                frozenAt,
                madeAt,
                instrument,
                exploratory,
                subsets,
                left,
                vocabulary,
                tested,
                permutations,
                selected,
                smallestDifference,
                findings,
                checks,
                filterCounts,
                changes,
                countsHash,
                Optional.empty(),
                List.of());
    }

    /**
     * What looked at the images.
     *
     * @param modelHash SHA-256 of the model's files
     * @param explainer the hash of the explainer's inputs
     * @param readingHash the hash of all inputs of the words per image
     * @param datasetHash SHA-256 over a line for each image of the dataset: name, tab, SHA-256 of the file, line feed
     * @param images of the dataset
     */
    public record Instrument(
            String model,
            String modelHash,
            String layer,
            int filters,
            String explanation,
            String explainer,
            String lexicon,
            String readingHash,
            String dataset,
            String datasetHash,
            int images,
            String program,
            String device) {}

    /**
     * A subset as it was compared.
     *
     * @param text its rule in English
     * @param imagesPerCluster the mean
     * @param mostOfOneCluster images of the largest cluster
     * @param hash SHA-256 over a line for each image, sorted: name, tab, SHA-256 of the file, line feed
     * @param standing what its size allows, in words: {@code enough}, {@code warning}, {@code too few}
     * @param entersRatios whether it is large enough for ratios
     */
    public record SubsetFacts(
            String name,
            String text,
            int images,
            int clusters,
            double imagesPerCluster,
            int mostOfOneCluster,
            String hash,
            String standing,
            boolean entersRatios) {}

    /**
     * Images of the dataset that were not compared, or in a way that has to be told.
     *
     * @param inNone in no subset
     * @param inSeveral in more than one subset; they are left out
     * @param unread gave no picture
     * @param withoutCluster stood alone as nothing was known
     * @param withoutConfounder had no value of the confounder and are a stratum of their own
     * @param sharedClusters clusters with images in several subsets
     */
    public record LeftOut(
            int inNone, int inSeveral, int unread, int withoutCluster, int withoutConfounder, int sharedClusters) {}

    /**
     * Halves of one subset compared as if they were different, and words planted where there are none.
     *
     * @param splits how many times a subset was split by cluster
     * @param splitsWithFindings how many of them had any finding
     * @param splitsPass whether chance explains as many
     * @param planted words planted at {@code plantedPoints} in a random half of the clusters
     * @param plantedFound how many of them were found
     * @param plantedPoints the planted difference as a share
     * @param plantedFalse the share of false findings among all found beside them
     */
    public record InstrumentChecks(
            int splits,
            int splitsWithFindings,
            boolean splitsPass,
            int planted,
            int plantedFound,
            double plantedPoints,
            double plantedFalse) {}

    /**
     * In how many filters a word is among the words, when the layer is dissected on each subset alone: the mean over
     * subsamples of equally many clusters, one for each subset.
     *
     * @param p by relabelling of clusters
     */
    public record FilterCount(String word, List<Double> filters, double p) {
        /** Copies. */
        public FilterCount {
            filters = List.copyOf(filters);
        }
    }

    /**
     * How a difference between two subsets changed since the earlier audit.
     *
     * @param subsetA place of the first subset in the plan
     * @param subsetB place of the second
     * @param before the difference then
     * @param now the difference in this audit
     * @param lower of the 95 % interval of the change
     * @param upper of the same
     * @param kind {@code new}, {@code resolved}, {@code grown}, {@code shrunk} or {@code unchanged}
     */
    public record WordChange(
            String word, int subsetA, int subsetB, double before, double now, double lower, double upper, String kind) {

        /** Between the first two subsets. */
        public WordChange(String word, double before, double now, double lower, double upper, String kind) {
            this(word, 0, 1, before, now, lower, upper, kind);
        }
    }

    /**
     * A concept: all words under one hypernym together. Children are opened below selected concepts only.
     *
     * @param name the hypernym
     * @param parent the place of the concept above it in this list; -1 for a topmost one
     * @param with images of each subset with any word under it
     * @param p over all subsets
     * @param opened whether it was looked at
     * @param selected whether a difference was found, at level q within its family
     */
    public record ConceptFinding(
            String name, int parent, List<Integer> with, double p, boolean opened, boolean selected) {

        /** Copies. */
        public ConceptFinding {
            with = List.copyOf(with);
        }
    }

    /** The findings of one word, over all pairs of subsets. */
    public List<WordFinding> of(String word) {
        return findings.stream().filter(finding -> finding.word().equals(word)).toList();
    }

    /** The finding of a word and two subsets, if the word was seen at all. */
    public Optional<WordFinding> of(String word, int subsetA, int subsetB) {
        return findings.stream()
                .filter(finding ->
                        finding.word().equals(word) && finding.subsetA() == subsetA && finding.subsetB() == subsetB)
                .findFirst();
    }
}
