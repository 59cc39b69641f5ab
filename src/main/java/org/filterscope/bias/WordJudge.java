package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.Comparison;
import org.filterscope.bias.statistics.Contrast;
import org.filterscope.bias.statistics.Correction;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.FightinWords;
import org.filterscope.bias.statistics.Finding;
import org.filterscope.bias.statistics.FourfoldTable;
import org.filterscope.bias.statistics.PermutationTest;
import org.filterscope.bias.statistics.PointwiseInformation;
import org.filterscope.bias.statistics.RateDifference;
import org.filterscope.bias.statistics.SubsetRate;
import org.filterscope.bias.statistics.SubsetRates;
import org.filterscope.bias.statistics.WordCounts;
import org.jspecify.annotations.Nullable;

/**
 * Tests all words with the false discovery rate held, or, where the plan has a watch-list, its words alone with the chance of
 * any false finding held by Holm over all words and pairs; the others are then described only. Words of a watch-list see more
 * labellings, so that they can be decided at what is left of q when a plan is carried out for the thirtieth time.
 */
final class WordJudge {

    private static final double LEVEL = 0.95;
    private static final int STOP_AFTER = 500;
    private static final int FINENESS = 164; // the tenth part of the level of the tenth time, 1 / (q_10 / q)

    private final WordCounts counts;
    private final AuditRules rules;

    WordJudge(WordCounts counts, AuditRules rules) {
        this.counts = counts;
        this.rules = rules;
    }

    Judged all() {
        Comparison comparison = Comparison.of(counts, rules);
        return new Judged(
                comparison.findings().stream()
                        .map(finding -> new Judged.One(finding, holm(finding), bh(finding) <= rules.q()))
                        .toList(),
                comparison.tested(),
                comparison.permutations(),
                comparison.selected());
    }

    private static double holm(Finding finding) {
        Finding.Significance found = finding.significance();
        return found == null ? 1 : found.holm();
    }

    private static double bh(Finding finding) {
        Finding.Significance found = finding.significance();
        return found == null ? 1 : found.bh();
    }

    /** @param watched numbers of the words of the watch-list, ascending */
    Judged only(List<Integer> watched) {
        WordCounts asked = counts.withWords(numbers(watched));
        Comparison comparison = Comparison.of(asked, rules);
        PermutationTest finer = new PermutationTest(FINENESS * comparison.permutations(), STOP_AFTER, rules.seed());
        List<Judged.One> findings = new ArrayList<>(decided(comparison, finer, asked, watched));
        Set<Integer> tested = Set.copyOf(watched);
        int subsets = counts.sample().subsets();
        for (int a = 0; a < subsets; a++) {
            for (int b = a + 1; b < subsets; b++) {
                findings.addAll(described(a, b, tested));
            }
        }
        findings.sort(Comparator.comparingInt((Judged.One one) -> one.finding().subsetA())
                .thenComparingInt(one -> one.finding().subsetB())
                .thenComparingInt(one -> one.finding().word()));
        return new Judged(
                findings, comparison.tested().stream().map(watched::get).toList(), finer.permutations(), (int)
                        findings.stream()
                                .filter(Judged.One::selected)
                                .map(one -> one.finding().word())
                                .distinct()
                                .count());
    }

    private List<Judged.One> decided(
            Comparison comparison, PermutationTest finer, WordCounts asked, List<Integer> watched) {
        List<Finding> tested = comparison.findings().stream()
                .filter(finding -> finding.significance() != null)
                .toList();
        List<Double> p =
                tested.stream().map(finding -> finer(finding, finer, asked)).toList();
        List<Double> holm = Correction.HOLM.adjusted(p);
        IdentityHashMap<Finding, Double> adjusted = new IdentityHashMap<>();
        IdentityHashMap<Finding, Double> exact = new IdentityHashMap<>();
        IntStream.range(0, tested.size()).forEach(i -> adjusted.put(tested.get(i), holm.get(i)));
        IntStream.range(0, tested.size()).forEach(i -> exact.put(tested.get(i), p.get(i)));
        Map<List<Integer>, Integer> foundOfPair = new TreeMap<>(Comparator.comparing(List::toString));
        adjusted.forEach((finding, each) -> foundOfPair.merge(pair(finding), each <= rules.q() ? 1 : 0, Integer::sum));
        return comparison.findings().stream()
                .map(finding -> decided(
                        finding,
                        watched.get(finding.word()),
                        exact.getOrDefault(finding, 1.0),
                        adjusted.getOrDefault(finding, 1.0),
                        1
                                - foundOfPair.getOrDefault(pair(finding), 0)
                                        * rules.q()
                                        / Math.max(1, comparison.tested().size())))
                .toList();
    }

    /** Pairs that an omnibus test did not open keep their 1. */
    private static double finer(Finding finding, PermutationTest finer, WordCounts asked) {
        double p = Objects.requireNonNull(finding.significance()).p();
        return p == 1
                ? 1
                : finer.test(
                                asked.withWords(finding.word()).between(finding.subsetA(), finding.subsetB()),
                                new Contrast.Difference())
                        .getFirst()
                        .p();
    }

    private static List<Integer> pair(Finding finding) {
        return List.of(finding.subsetA(), finding.subsetB());
    }

    private Judged.One decided(Finding finding, int word, double p, double holm, double levelOfSelected) {
        boolean selected = finding.significance() != null && holm <= rules.q();
        double level = selected ? levelOfSelected : LEVEL;
        Decision decision = finding.significance() == null
                ? finding.decision()
                : Decision.of(
                        selected,
                        rules.margin().isExceeded(finding.difference(), level),
                        finding.equivalenceP() <= rules.q());
        return new Judged.One(
                new Finding(
                        word,
                        finding.subsetA(),
                        finding.subsetB(),
                        finding.difference(),
                        finding.interval(),
                        finding.difference().interval(level),
                        finding.ratioInterval(),
                        withP(finding, p),
                        finding.equivalenceP(),
                        decision,
                        finding.fightinWords(),
                        finding.informationGap()),
                holm,
                selected);
    }

    private Finding.@Nullable Significance withP(Finding finding, double p) {
        Finding.Significance found = finding.significance();
        boolean alone = counts.sample().subsets() == 2;
        return found == null
                ? null
                : new Finding.Significance(p, alone ? p : found.omnibusP(), found.bh(), found.by(), found.holm());
    }

    private List<Judged.One> described(int a, int b, Set<Integer> asked) {
        WordCounts pair = counts.between(a, b);
        List<SubsetRate> ofA = SubsetRates.of(pair, 0);
        List<SubsetRate> ofB = SubsetRates.of(pair, 1);
        return IntStream.range(0, counts.words())
                .filter(word -> !asked.contains(word))
                .mapToObj(word -> new Judged.One(described(word, a, b, ofA.get(word), ofB.get(word)), 1, false))
                .toList();
    }

    private static Finding described(int word, int a, int b, SubsetRate ofA, SubsetRate ofB) {
        RateDifference difference = new RateDifference(ofA, ofB);
        FourfoldTable table = new FourfoldTable(ofA.count(), ofA.images(), ofB.count(), ofB.images());
        return new Finding(
                word,
                a,
                b,
                difference,
                difference.interval(LEVEL),
                difference.interval(LEVEL),
                difference.ratioInterval(LEVEL),
                null,
                1,
                Decision.notAsked(),
                FightinWords.of(table, FightinWords.PRIOR),
                PointwiseInformation.gap(table));
    }

    private static int[] numbers(List<Integer> words) {
        return words.stream().mapToInt(Integer::intValue).toArray();
    }
}
