package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.Interval;
import org.filterscope.bias.statistics.Power;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.SubsetRate;
import org.filterscope.bias.statistics.SubsetRates;
import org.filterscope.bias.statistics.WordCounts;

/**
 * All numbers of an audit that follow from its plan and its counts: the same ones each time, on any computer.
 *
 * @param subsets sizes of each subset; texts and hashes are not among the counts
 * @param sharedClusters clusters with images in several subsets
 * @param findings without hypernyms, filters and evidence
 * @param concepts hypernyms, tested from the top
 */
record AuditNumbers(
        List<SubsetSize> subsets,
        int sharedClusters,
        int vocabulary,
        int tested,
        int permutations,
        int selected,
        double smallestDifference,
        List<WordFinding> findings,
        AuditResults.InstrumentChecks checks,
        List<AuditResults.WordChange> changes,
        List<AuditResults.ConceptFinding> concepts) {

    private static final double POWER = 0.8;
    private static final double RATE = 0.2;

    AuditNumbers {
        subsets = List.copyOf(subsets);
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        concepts = List.copyOf(concepts);
    }

    /** Which words are tested is decided by the words' counts over all subsets, or by the watch-list. */
    static Judged judge(AuditPlan plan, CountsFile file) {
        WordJudge judge = new WordJudge(file.wordCounts(), rules(plan));
        if (plan.watchList().isEmpty()) {
            return judge.all();
        }
        return judge.only(IntStream.range(0, file.words().size())
                .filter(word -> plan.watchList().contains(file.words().get(word)))
                .boxed()
                .toList());
    }

    private static AuditRules rules(AuditPlan plan) {
        return new AuditRules(plan.q(), plan.margin(), plan.seed());
    }

    static AuditNumbers of(AuditPlan plan, CountsFile file, Optional<Earlier> earlier) {
        return of(plan, file, judge(plan, file), earlier);
    }

    static AuditNumbers of(AuditPlan plan, CountsFile file, Judged judged, Optional<Earlier> earlier) {
        WordCounts counts = file.wordCounts();
        AuditRules rules = rules(plan);
        FindingNumbers numbers = new FindingNumbers(
                file.words(), counts, rules, judged, plan.confounder().isPresent());
        List<Optional<WordFinding.Sensitivity>> sensitivities = new Sensitivities(file, rules, judged).all();
        ConceptNumbers concepts = ConceptNumbers.of(file, judged, rules);
        List<FindingExtras> extras = extras(plan, file, judged, concepts);
        List<WordFinding> findings = new ArrayList<>();
        for (int i = 0; i < judged.findings().size(); i++) {
            findings.add(numbers.of(judged.findings().get(i), sensitivities.get(i), extras.get(i)));
        }
        return new AuditNumbers(
                SubsetSize.all(counts.sample()),
                counts.sample().sharedClusters(),
                (int) IntStream.range(0, counts.words())
                        .filter(word -> counts.total(word) > 0)
                        .count(),
                judged.tested().size(),
                judged.permutations(),
                judged.selected(),
                smallest(counts, judged, rules),
                findings,
                ChecksOfInstrument.of(counts, rules),
                earlier.map(each -> file.format() == 1
                                ? WordChanges.ofFirstPair(each, file, findings, plan.seed())
                                : WordChanges.of(each, file, findings, plan.seed()))
                        .orElse(List.of()),
                concepts.concepts());
    }

    /** Format 1 knows none of them. */
    private static List<FindingExtras> extras(AuditPlan plan, CountsFile file, Judged judged, ConceptNumbers concepts) {
        int number = judged.findings().size();
        if (file.format() == 1) {
            return Collections.nCopies(number, new FindingExtras(Optional.empty(), List.of(), Optional.empty()));
        }
        List<Optional<Interval>> intervals = new InformationIntervals(file.wordCounts(), rules(plan), judged).all();
        List<List<WordFinding.Interaction>> interactions = new Interactions(plan, file, judged).all();
        return IntStream.range(0, number)
                .mapToObj(i -> new FindingExtras(
                        intervals.get(i),
                        interactions.get(i),
                        concepts.holds(judged.findings().get(i).finding())))
                .toList();
    }

    /** Between the two subsets with the fewest effective images, by their median design effects. */
    private static double smallest(WordCounts counts, Judged judged, AuditRules rules) {
        Sample sample = counts.sample();
        boolean tooFew = IntStream.range(0, sample.subsets())
                .anyMatch(subset -> Floors.standing(sample, subset) == Floors.Standing.TOO_FEW_CLUSTERS);
        if (judged.tested().isEmpty() || (tooFew && sample.subsets() == 2)) {
            return 1;
        }
        double[] effective = IntStream.range(0, sample.subsets())
                .filter(subset -> Floors.standing(sample, subset) != Floors.Standing.TOO_FEW_CLUSTERS)
                .mapToDouble(subset -> sample.imagesOf(subset)
                        / SubsetRates.of(counts, subset).stream()
                                .mapToDouble(SubsetRate::designEffect)
                                .min()
                                .orElse(1))
                .sorted()
                .toArray();
        if (effective.length < 2) {
            return 1;
        }
        double least = Power.forWords(rules.q(), judged.tested().size(), judged.selected() + 1, POWER)
                .smallestDifference(RATE, effective[0], effective[1]);
        return Double.isFinite(least) ? least : 1;
    }
}
