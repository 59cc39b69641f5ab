package org.filterscope.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.Correction;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.Homogeneity;
import org.filterscope.bias.statistics.RateDifference;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.SubsetRate;
import org.filterscope.bias.statistics.SubsetRates;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.dataset.rule.SubsetRule;
import org.jspecify.annotations.Nullable;

/**
 * Whether differences are the same everywhere: within the values of the confounder, and, where subsets were crossed, for two
 * that differ in one attribute alone, within the values of the others. All findings over the same attributes are corrected
 * together.
 */
final class Interactions {

    private final AuditPlan plan;
    private final CountsFile file;
    private final Judged judged;
    private final WordCounts counts;
    private final Sample sample;
    private final Map<Integer, Integer> place = new HashMap<>();
    private final List<Map<String, String>> values;

    private record Pair(int a, int b) {}

    /** A stratum: what is held against what, in all images or in those of one value of the confounder. */
    private record Cell(int a, int b, int stratum) {}

    Interactions(AuditPlan plan, CountsFile file, Judged judged) {
        this.plan = plan;
        this.file = file;
        this.judged = judged;
        this.counts = file.wordCounts()
                .withWords(judged.tested().stream().mapToInt(Integer::intValue).toArray());
        this.sample = counts.sample();
        judged.tested().forEach(word -> place.put(word, place.size()));
        this.values =
                plan.subsets().stream().map(subset -> values(subset.rule())).toList();
    }

    /** For each finding as many as there are to tell. */
    List<List<WordFinding.Interaction>> all() {
        List<List<WordFinding.Interaction>> all = Stream.generate(
                        () -> (List<WordFinding.Interaction>) new ArrayList<WordFinding.Interaction>())
                .limit(judged.findings().size())
                .toList();
        plan.confounder().ifPresent(name -> add(name, this::withinConfounder, all));
        Map<String, Map<Pair, List<Cell>>> crossed = crossed();
        crossed.forEach((over, cells) -> add(over, pair -> cells.getOrDefault(pair, List.of()), all));
        return all;
    }

    private interface Cells {
        List<Cell> of(Pair pair);
    }

    private void add(String over, Cells cells, List<List<WordFinding.Interaction>> all) {
        Map<Pair, List<Homogeneity>> known = new HashMap<>();
        TreeMap<Integer, Homogeneity> found = new TreeMap<>();
        for (int i = 0; i < judged.findings().size(); i++) {
            Judged.One one = judged.findings().get(i);
            Pair pair = new Pair(one.finding().subsetA(), one.finding().subsetB());
            Integer word = place.get(one.finding().word());
            if (word == null || one.finding().significance() == null) {
                continue;
            }
            List<Homogeneity> ofWords = known.computeIfAbsent(pair, each -> homogeneity(cells.of(each)));
            if (!ofWords.isEmpty()) {
                found.put(i, ofWords.get(word));
            }
        }
        List<Double> adjusted = Correction.BENJAMINI_HOCHBERG.adjusted(
                found.values().stream().map(Homogeneity::p).toList());
        int next = 0;
        for (Map.Entry<Integer, Homogeneity> each : found.entrySet()) {
            Homogeneity of = each.getValue();
            all.get(each.getKey())
                    .add(new WordFinding.Interaction(
                            over,
                            of.statistic(),
                            of.p(),
                            adjusted.get(next++),
                            of.strata(),
                            of.skipped().size()));
        }
    }

    /** One for each tested word; none where fewer than two strata are large enough. */
    private List<Homogeneity> homogeneity(List<Cell> cells) {
        List<Cell> large = cells.stream().filter(this::isLarge).toList();
        if (large.size() < 2) {
            return List.of();
        }
        List<Integer> skipped = IntStream.range(0, cells.size())
                .filter(i -> !isLarge(cells.get(i)))
                .boxed()
                .toList();
        List<List<RateDifference>> byStratum =
                large.stream().map(this::differences).toList();
        return IntStream.range(0, counts.words())
                .mapToObj(word -> Homogeneity.of(
                        byStratum.stream().map(words -> words.get(word)).toList()))
                .map(of -> new Homogeneity(of.statistic(), of.p(), of.strata(), skipped))
                .toList();
    }

    private boolean isLarge(Cell cell) {
        return Math.min(clusters(cell.a(), cell.stratum()), clusters(cell.b(), cell.stratum())) >= Floors.CLUSTERS;
    }

    private long clusters(int subset, int stratum) {
        return IntStream.range(0, sample.units())
                .filter(unit -> sample.subset(unit) == subset && isIn(unit, stratum))
                .map(sample::cluster)
                .distinct()
                .count();
    }

    private boolean isIn(int unit, int stratum) {
        return stratum < 0 || sample.stratum(unit) == stratum;
    }

    private List<RateDifference> differences(Cell cell) {
        WordCounts here = counts.regrouped(2, unit -> label(cell, unit));
        List<SubsetRate> ofA = SubsetRates.of(here, 0);
        List<SubsetRate> ofB = SubsetRates.of(here, 1);
        return IntStream.range(0, counts.words())
                .mapToObj(word -> new RateDifference(ofA.get(word), ofB.get(word)))
                .toList();
    }

    private int label(Cell cell, int unit) {
        if (!isIn(unit, cell.stratum())) {
            return -1;
        }
        return sample.subset(unit) == cell.a() ? 0 : sample.subset(unit) == cell.b() ? 1 : -1;
    }

    private List<Cell> withinConfounder(Pair pair) {
        return IntStream.range(0, file.strata().size())
                .mapToObj(stratum -> new Cell(pair.a(), pair.b(), stratum))
                .filter(cell -> clusters(cell.a(), cell.stratum()) > 0 && clusters(cell.b(), cell.stratum()) > 0)
                .toList();
    }

    /** By the attributes that two subsets share, the same step in another attribute under all their values. */
    private Map<String, Map<Pair, List<Cell>>> crossed() {
        TreeMap<String, Map<Pair, List<Cell>>> crossed = new TreeMap<>();
        int subsets = plan.subsets().size();
        for (int a = 0; a < subsets; a++) {
            for (int b = a + 1; b < subsets; b++) {
                String step = step(a, b);
                if (step == null || plan.crossed().size() < 2) {
                    continue;
                }
                List<Cell> cells = new ArrayList<>();
                for (int c = 0; c < subsets; c++) {
                    for (int d = 0; d < subsets; d++) {
                        if (step.equals(step(c, d)) && isSameStep(step, a, c) && isSameStep(step, b, d)) {
                            cells.add(new Cell(c, d, -1));
                        }
                    }
                }
                String over = String.join(
                        " and ",
                        plan.crossed().stream()
                                .filter(each -> !each.equals(step))
                                .toList());
                crossed.computeIfAbsent(over, _ -> new HashMap<>()).put(new Pair(a, b), cells);
            }
        }
        return crossed;
    }

    private boolean isSameStep(String attribute, int one, int other) {
        return values.get(one)
                .getOrDefault(attribute, "")
                .equals(values.get(other).get(attribute));
    }

    /** The only crossed attribute in which two subsets differ. */
    private @Nullable String step(int a, int b) {
        Map<String, String> one = values.get(a);
        Map<String, String> other = values.get(b);
        List<String> different = plan.crossed().stream()
                .filter(attribute -> one.containsKey(attribute) && other.containsKey(attribute))
                .filter(attribute -> !one.getOrDefault(attribute, "").equals(other.get(attribute)))
                .toList();
        boolean known = plan.crossed().stream()
                .allMatch(attribute -> one.containsKey(attribute) && other.containsKey(attribute));
        return known && different.size() == 1 ? different.getFirst() : null;
    }

    private static Map<String, String> values(SubsetRule rule) {
        Map<String, String> values = new HashMap<>();
        List<? extends SubsetRule> rules = rule instanceof SubsetRule.All all ? all.rules() : List.of(rule);
        rules.forEach(each -> {
            if (each instanceof SubsetRule.OneOf(String attribute, List<String> chosen)) {
                values.put(attribute, String.join("\n", chosen.stream().sorted().toList()));
            }
        });
        return values;
    }
}
