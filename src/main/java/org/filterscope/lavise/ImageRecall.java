package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Recall@k per image: the share of held-out samples with a true word among the k nearest of the candidates, which are the
 * words of all categories of the reference set. A sample is unseen when one of its categories was not trained on. A blank
 * sample gets no words and counts as missed.
 */
public final class ImageRecall {

    private final Explainer explainer;
    private final PooledReference heldOut;
    private final List<Integer> ks;
    private final SemanticSpace candidates;

    /** Prepares to measure an explainer on samples that it has not learnt from, for ascending k. */
    public ImageRecall(Explainer explainer, PooledReference heldOut, List<Integer> ks) {
        this.explainer = explainer;
        this.heldOut = heldOut;
        this.ks = List.copyOf(new TreeSet<>(ks));
        this.candidates = candidates(heldOut);
        if (this.ks.isEmpty() || this.ks.getFirst() < 1) {
            throw new IllegalArgumentException("recall is measured at some k of at least 1");
        }
    }

    private static SemanticSpace candidates(PooledReference reference) {
        SemanticSpace words = reference.words();
        int[] chosen = reference.categories().stream()
                .flatMap(category -> category.words().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
        return new SemanticSpace(
                IntStream.of(chosen).mapToObj(words::word).toList(),
                IntStream.of(chosen).map(words::group).toArray(),
                words.vectors(chosen),
                words.dimension());
    }

    /** The recall of the explainer. */
    public RecallBySight measure() {
        return measure(explainer, IntStream.range(0, heldOut.samples().size()).toArray());
    }

    /** The control with random weights. */
    public RecallBySight measureUntrained() {
        return measure(
                explainer.untrained(),
                IntStream.range(0, heldOut.samples().size()).toArray());
    }

    /** The control in which every sample answers with another one's vector. */
    public RecallBySight measureShuffled(long seed) {
        return measure(explainer, Derangement.of(heldOut.samples().size(), seed));
    }

    private RecallBySight measure(Explainer measured, int[] answering) {
        List<List<NearWord>> answers = candidates.nearest(measured.embed(features()), ks.getLast());
        List<Boolean> learnt = heldOut.categories().stream()
                .map(category -> explainer
                        .description()
                        .hasLearnt(category.words().stream()
                                .map(heldOut.words()::word)
                                .toList()))
                .toList();
        List<double[]> all = new ArrayList<>();
        List<double[]> seen = new ArrayList<>();
        List<double[]> unseen = new ArrayList<>();
        for (int i = 0; i < answering.length; i++) {
            ReferenceSample sample = heldOut.samples().get(i);
            double[] hits = hits(answers.get(answering[i]), trueGroups(sample));
            all.add(hits);
            boolean known = sample.categories().stream().allMatch(learnt::get);
            (known ? seen : unseen).add(hits);
        }
        return new RecallBySight(Recall.mean(ks, all), Recall.mean(ks, seen), Recall.mean(ks, unseen));
    }

    private float[] features() {
        int filters = heldOut.filters();
        float[] rows = new float[Math.multiplyExact(heldOut.samples().size(), filters)];
        for (int i = 0; i < heldOut.samples().size(); i++) {
            System.arraycopy(heldOut.samples().get(i).feature(), 0, rows, i * filters, filters);
        }
        return rows;
    }

    private Set<Integer> trueGroups(ReferenceSample sample) {
        Set<Integer> groups = new HashSet<>();
        for (int word : heldOut.trueWords(sample)) {
            groups.add(heldOut.words().group(word));
        }
        return groups;
    }

    private double[] hits(List<NearWord> answer, Set<Integer> trueGroups) {
        int rank = 0;
        while (rank < answer.size() && !trueGroups.contains(answer.get(rank).group())) {
            rank++;
        }
        boolean found = rank < answer.size();
        int place = rank;
        return ks.stream().mapToDouble(k -> found && place < k ? 1 : 0).toArray();
    }
}
