package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All words of an audit compared between all pairs of its subsets.
 *
 * @param tested the words that were frequent enough, ascending
 * @param tooRare the others
 * @param permutations B, how many labellings were drawn at most for a word
 * @param selected R, the words in which a difference was found
 * @param findings for each pair of subsets, each word
 */
public record Comparison(
        List<Integer> tested, List<Integer> tooRare, int permutations, int selected, List<Finding> findings) {

    private static final double LEVEL = 0.95;

    /** Copies. */
    public Comparison {
        tested = List.copyOf(tested);
        tooRare = List.copyOf(tooRare);
        findings = List.copyOf(findings);
    }

    private record Pair(int a, int b) {}

    /** Compares by these rules; the same counts and rules give the same result. */
    public static Comparison of(WordCounts all, AuditRules rules) {
        List<Integer> tested = Floors.testable(all);
        List<Integer> tooRare = IntStream.range(0, all.words())
                .filter(word -> !tested.contains(word))
                .boxed()
                .toList();
        WordCounts counts = all.withWords(numbers(tested));
        PermutationTest test = PermutationTest.forWords(Math.max(1, tested.size()), rules.q(), rules.seed());
        List<Integer> large = large(all.sample());
        Map<Pair, List<Finding.Significance>> significance = significance(counts, large, test, rules.q());
        long selected = IntStream.range(0, tested.size())
                .filter(word ->
                        significance.values().stream().anyMatch(words -> isSelected(words.get(word), rules.q())))
                .count();
        List<PairOfSubsets> pairs = new ArrayList<>();
        for (int a = 0; a < all.sample().subsets(); a++) {
            for (int b = a + 1; b < all.sample().subsets(); b++) {
                pairs.add(new PairOfSubsets(all, tested, new Pair(a, b), rules, significance.get(new Pair(a, b))));
            }
        }
        List<Double> equivalence = Correction.BENJAMINI_HOCHBERG.adjusted(
                pairs.stream().flatMap(pair -> pair.equivalence().stream()).toList());
        int next = 0;
        List<Finding> findings = new ArrayList<>();
        for (PairOfSubsets pair : pairs) {
            int count = pair.equivalence().size();
            findings.addAll(pair.findings(equivalence.subList(next, next + count)));
            next += count;
        }
        return new Comparison(tested, tooRare, test.permutations(), (int) selected, findings);
    }

    /** p of every word over all subsets that are large enough; none where fewer than two are. */
    public static List<Double> omnibus(WordCounts counts, PermutationTest test) {
        return omnibus(counts, large(counts.sample()), test);
    }

    private static List<Integer> large(Sample sample) {
        return IntStream.range(0, sample.subsets())
                .filter(s -> Floors.standing(sample, s) != Floors.Standing.TOO_FEW_CLUSTERS)
                .boxed()
                .toList();
    }

    private static List<Double> omnibus(WordCounts counts, List<Integer> large, PermutationTest test) {
        if (large.size() < 2 || counts.words() == 0) {
            return List.of();
        }
        WordCounts wide = counts.regrouped(
                large.size(), unit -> large.indexOf(counts.sample().subset(unit)));
        return p(test.test(wide, large.size() == 2 ? new Contrast.Difference() : new Contrast.Omnibus()));
    }

    private static Map<Pair, List<Finding.Significance>> significance(
            WordCounts counts, List<Integer> large, PermutationTest test, double q) {
        List<Double> omnibus = omnibus(counts, large, test);
        if (omnibus.isEmpty()) {
            return Map.of();
        }
        List<Double> words = Correction.BENJAMINI_HOCHBERG.adjusted(omnibus);
        List<Double> by = Correction.BENJAMINI_YEKUTIELI.adjusted(omnibus);
        List<Double> holm = Correction.HOLM.adjusted(omnibus);
        List<Pair> pairs = large.stream()
                .flatMap(a -> large.stream().filter(b -> a < b).map(b -> new Pair(a, b)))
                .toList();
        List<List<Double>> alone = pairs.size() == 1
                ? List.of(omnibus)
                : pairs.stream()
                        .map(pair -> p(within(counts, pair, words, test, q)))
                        .toList();
        List<List<Double>> byWord = IntStream.range(0, counts.words())
                .mapToObj(word -> alone.stream().map(pair -> pair.get(word)).toList())
                .toList();
        List<List<Double>> adjusted = PairsWithinWords.adjusted(omnibus, byWord, q);
        Map<Pair, List<Finding.Significance>> result = new java.util.HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            int pair = i;
            result.put(
                    pairs.get(pair),
                    IntStream.range(0, counts.words())
                            .mapToObj(word -> new Finding.Significance(
                                    byWord.get(word).get(pair),
                                    omnibus.get(word),
                                    pairs.size() == 1
                                            ? words.get(word)
                                            : adjusted.get(word).get(pair),
                                    by.get(word),
                                    holm.get(word)))
                            .toList());
        }
        return result;
    }

    /** Pairs are looked at only in the selected words; elsewhere they stay 1. */
    private static List<WordTest> within(
            WordCounts counts, Pair pair, List<Double> words, PermutationTest test, double q) {
        List<Integer> open = IntStream.range(0, words.size())
                .filter(word -> words.get(word) <= q)
                .boxed()
                .toList();
        List<WordTest> all = new ArrayList<>(java.util.Collections.nCopies(words.size(), new WordTest(0, 0, 1, 0, 0)));
        if (!open.isEmpty()) {
            List<WordTest> tests =
                    test.test(counts.withWords(numbers(open)).between(pair.a(), pair.b()), new Contrast.Difference());
            for (int i = 0; i < open.size(); i++) {
                all.set(open.get(i), tests.get(i));
            }
        }
        return all;
    }

    /** The findings of two subsets. */
    private static final class PairOfSubsets {

        private final WordCounts counts;
        private final List<Integer> tested;
        private final Pair pair;
        private final AuditRules rules;
        private final @Nullable List<Finding.Significance> significance;
        private final List<RateDifference> differences;
        private final List<Double> equivalence;

        PairOfSubsets(
                WordCounts all,
                List<Integer> tested,
                Pair pair,
                AuditRules rules,
                @Nullable List<Finding.Significance> significance) {
            this.counts = all.between(pair.a(), pair.b());
            this.tested = tested;
            this.pair = pair;
            this.rules = rules;
            this.significance = significance;
            this.differences = differences();
            this.equivalence = significance == null
                    ? List.of()
                    : tested.stream()
                            .map(word -> rules.margin().equivalenceP(differences.get(word)))
                            .toList();
        }

        /** Of the tested words, not yet adjusted; none where nothing may be inferred. */
        List<Double> equivalence() {
            return equivalence;
        }

        List<Finding> findings(List<Double> adjusted) {
            double found = significance == null
                    ? 0
                    : significance.stream()
                            .filter(s -> isSelected(s, rules.q()))
                            .count();
            double level = found == 0 ? LEVEL : 1 - found * rules.q() / tested.size();
            Map<Integer, Integer> place = new TreeMap<>();
            tested.forEach(word -> place.put(word, place.size()));
            return IntStream.range(0, counts.words())
                    .mapToObj(word -> {
                        Integer at = place.get(word);
                        return finding(
                                word,
                                differences.get(word),
                                at == null || significance == null ? null : significance.get(at),
                                at == null || significance == null ? 1 : adjusted.get(at),
                                at == null ? Decision.tooRare() : Decision.refused(),
                                level);
                    })
                    .collect(Collectors.toList());
        }

        private List<RateDifference> differences() {
            List<SubsetRate> ofA = SubsetRates.of(counts, 0);
            List<SubsetRate> ofB = SubsetRates.of(counts, 1);
            return IntStream.range(0, counts.words())
                    .mapToObj(word -> new RateDifference(ofA.get(word), ofB.get(word)))
                    .toList();
        }

        private Finding finding(
                int word,
                RateDifference difference,
                Finding.@Nullable Significance significance,
                double equivalenceP,
                Decision untested,
                double level) {
            boolean selected = significance != null && isSelected(significance, rules.q());
            double selectedLevel = selected ? level : LEVEL;
            SubsetRate x = difference.a();
            SubsetRate y = difference.b();
            FourfoldTable table = new FourfoldTable(x.count(), x.images(), y.count(), y.images());
            return new Finding(
                    word,
                    pair.a(),
                    pair.b(),
                    difference,
                    difference.interval(LEVEL),
                    difference.interval(selectedLevel),
                    difference.ratioInterval(LEVEL),
                    significance,
                    equivalenceP,
                    significance == null
                            ? untested
                            : Decision.of(
                                    selected,
                                    rules.margin().isExceeded(difference, selectedLevel),
                                    equivalenceP <= rules.q()),
                    FightinWords.of(table, FightinWords.PRIOR),
                    PointwiseInformation.gap(table));
        }
    }

    private static boolean isSelected(Finding.Significance significance, double q) {
        return significance.bh() <= q;
    }

    private static List<Double> p(List<WordTest> tests) {
        return tests.stream().map(WordTest::p).toList();
    }

    private static int[] numbers(List<Integer> words) {
        return words.stream().mapToInt(Integer::intValue).toArray();
    }
}
