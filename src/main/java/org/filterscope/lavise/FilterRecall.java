package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Recall@k per filter (the paper's): |top-k words ∩ G| / |G|, averaged over the filters with non-empty G. A category of
 * several words is met by any of them. For seen and unseen ones G keeps only such categories. The words are to be counted
 * from votes among the categories' words.
 */
public final class FilterRecall {

    private final List<WordRanking> rankings;
    private final List<Set<Integer>> truths;
    private final List<Set<Integer>> groups;
    private final List<Boolean> seen;
    private final List<Integer> ks;

    /**
     * Prepares to measure.
     *
     * @param rankings the words of every filter
     * @param truths G of every filter, see {@link FilterTruth#categories}
     * @param categories what the places in G stand for
     * @param words the semantic space of the categories' words
     * @param explainer tells which categories it was trained on
     */
    public FilterRecall(
            List<WordRanking> rankings,
            List<Set<Integer>> truths,
            List<Category> categories,
            SemanticSpace words,
            ExplainerDescription explainer,
            List<Integer> ks) {
        if (rankings.size() != truths.size()) {
            throw new IllegalArgumentException("every filter has words and a truth");
        }
        this.rankings = List.copyOf(rankings);
        this.truths = List.copyOf(truths);
        this.ks = List.copyOf(new TreeSet<>(ks));
        this.groups = categories.stream()
                .map(category -> category.words().stream().map(words::group).collect(Collectors.toSet()))
                .toList();
        this.seen = categories.stream()
                .map(category -> explainer.hasLearnt(
                        category.words().stream().map(words::word).toList()))
                .toList();
    }

    /** The recall of the filters' own words. */
    public RecallBySight measure() {
        return measure(IntStream.range(0, rankings.size()).toArray());
    }

    /** The control: every filter with a truth is judged by the words of another such filter. */
    public RecallBySight measureShuffled(long seed) {
        int[] judged = IntStream.range(0, truths.size())
                .filter(filter -> !truths.get(filter).isEmpty())
                .toArray();
        int[] others = Derangement.of(judged.length, seed);
        int[] speaking = IntStream.range(0, truths.size()).toArray();
        for (int i = 0; i < judged.length; i++) {
            speaking[judged[i]] = judged[others[i]];
        }
        return measure(speaking);
    }

    private RecallBySight measure(int[] speaking) {
        return new RecallBySight(
                mean(speaking, category -> true),
                mean(speaking, seen::get),
                mean(speaking, category -> !seen.get(category)));
    }

    private Recall mean(int[] speaking, IntPredicate counted) {
        List<double[]> rows = new ArrayList<>();
        for (int filter = 0; filter < speaking.length; filter++) {
            int[] truth = truths.get(filter).stream()
                    .mapToInt(Integer::intValue)
                    .filter(counted)
                    .toArray();
            if (truth.length > 0) {
                WordRanking words = rankings.get(speaking[filter]);
                rows.add(ks.stream().mapToDouble(k -> share(words, k, truth)).toArray());
            }
        }
        return Recall.mean(ks, rows);
    }

    private double share(WordRanking ranking, int k, int[] truth) {
        Set<Integer> said = new HashSet<>();
        ranking.words().stream().limit(k).forEach(word -> said.add(word.group()));
        long met = IntStream.of(truth)
                .filter(category -> groups.get(category).stream().anyMatch(said::contains))
                .count();
        return (double) met / truth.length;
    }
}
