package org.filterscope.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filterscope.bias.statistics.AuditRules;
import org.filterscope.bias.statistics.Finding;
import org.filterscope.bias.statistics.FourfoldTable;
import org.filterscope.bias.statistics.Intraclass;
import org.filterscope.bias.statistics.MantelHaenszel;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.bias.statistics.Power;
import org.filterscope.bias.statistics.RateDifference;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.SubsetRate;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.bias.statistics.WordCounts;

/** Everything that can be said of a finding from counts alone, in the form in which it is kept. */
final class FindingNumbers {

    private static final double POWER = 0.8;
    private static final double MOST = 1e9;

    private final List<String> words;
    private final Sample sample;
    private final AuditRules rules;
    private final Judged judged;
    private final boolean confounded;
    private final List<List<Entry>> entries = new ArrayList<>();
    private final int[][] sizes;

    private record Entry(int unit, int images) {}

    FindingNumbers(List<String> words, WordCounts counts, AuditRules rules, Judged judged, boolean confounded) {
        this.words = words;
        this.sample = counts.sample();
        this.rules = rules;
        this.judged = judged;
        this.confounded = confounded;
        for (int word = 0; word < counts.words(); word++) {
            entries.add(new ArrayList<>());
        }
        counts.forEach((word, unit, images) -> entries.get(word).add(new Entry(unit, images)));
        this.sizes = sizes();
    }

    /** Images by subset and stratum. */
    private int[][] sizes() {
        int strata = 0;
        for (int unit = 0; unit < sample.units(); unit++) {
            strata = Math.max(strata, sample.stratum(unit) + 1);
        }
        int[][] images = new int[sample.subsets()][strata];
        for (int unit = 0; unit < sample.units(); unit++) {
            images[sample.subset(unit)][sample.stratum(unit)] += sample.images(unit);
        }
        return images;
    }

    WordFinding of(Judged.One one, Optional<WordFinding.Sensitivity> sensitivity, FindingExtras extras) {
        Finding finding = one.finding();
        RateDifference d = finding.difference();
        Optional<WordFinding.Test> test = Optional.ofNullable(finding.significance())
                .map(found -> new WordFinding.Test(found.p(), found.omnibusP(), found.bh(), found.by(), one.holm()));
        return new WordFinding(
                words.get(finding.word()),
                List.of(),
                finding.subsetA(),
                finding.subsetB(),
                side(finding, finding.subsetA(), d.a()),
                side(finding, finding.subsetB(), d.b()),
                d.difference(),
                finding.interval().lower(),
                finding.interval().upper(),
                finding.selectedInterval().lower(),
                finding.selectedInterval().upper(),
                finding.selectedInterval().level(),
                d.clusterDifference(),
                Math.min(MOST, d.ratio()),
                Math.min(MOST, finding.ratioInterval().lower()),
                Math.min(MOST, finding.ratioInterval().upper()),
                test,
                finding.equivalenceP(),
                finding.decision(),
                one.selected() && test.map(found -> found.by() <= rules.q()).orElse(false),
                finding.fightinWords().zeta(),
                finding.informationGap(),
                confounded ? adjusted(finding) : Optional.empty(),
                sensitivity,
                moreClusters(finding),
                List.of(),
                List.of(),
                extras.informationInterval(),
                extras.interactions(),
                extras.underConcepts());
    }

    private WordFinding.Side side(Finding finding, int subset, SubsetRate rate) {
        int with = 0;
        int last = -1;
        for (Entry entry : entries.get(finding.word())) {
            if (sample.subset(entry.unit()) == subset && sample.cluster(entry.unit()) != last) {
                last = sample.cluster(entry.unit());
                with++;
            }
        }
        return new WordFinding.Side(
                rate.count(),
                rate.images(),
                with,
                rate.clusters(),
                rate.rate(),
                rate.clusterMean(),
                rate.designEffect());
    }

    /** Strata in which one of the subsets has no image say nothing about the difference. */
    private Optional<WordFinding.Adjusted> adjusted(Finding finding) {
        int[] ofA = sizes[finding.subsetA()];
        int[] ofB = sizes[finding.subsetB()];
        int[] a = new int[ofA.length];
        int[] b = new int[ofA.length];
        for (Entry entry : entries.get(finding.word())) {
            int subset = sample.subset(entry.unit());
            int stratum = sample.stratum(entry.unit());
            a[stratum] += subset == finding.subsetA() ? entry.images() : 0;
            b[stratum] += subset == finding.subsetB() ? entry.images() : 0;
        }
        List<FourfoldTable> tables = new ArrayList<>();
        double weights = 0;
        double sum = 0;
        for (int stratum = 0; stratum < ofA.length; stratum++) {
            if (ofA[stratum] > 0 && ofB[stratum] > 0) {
                tables.add(new FourfoldTable(a[stratum], ofA[stratum], b[stratum], ofB[stratum]));
                double weight = ofA[stratum] * (double) ofB[stratum] / (ofA[stratum] + ofB[stratum]);
                weights += weight;
                sum += weight * (a[stratum] / (double) ofA[stratum] - b[stratum] / (double) ofB[stratum]);
            }
        }
        MantelHaenszel strata = new MantelHaenszel(tables);
        return weights > 0
                ? Optional.of(new WordFinding.Adjusted(
                        sum / weights, writable(strata.crudeOddsRatio()), writable(strata.oddsRatio())))
                : Optional.empty();
    }

    /** JSON knows no infinite odds; where no image has the word on either side, they are alike. */
    private static double writable(double odds) {
        return Double.isNaN(odds) ? 1 : Math.min(MOST, odds);
    }

    private Optional<Integer> moreClusters(Finding finding) {
        if (finding.decision().verdict() != Verdict.INCONCLUSIVE || finding.significance() == null) {
            return Optional.empty();
        }
        RateDifference d = finding.difference();
        Margin margin = rules.margin();
        double images = d.a().images() + d.b().images();
        double rate = (d.a().count() + d.b().count()) / images;
        double high = margin.isByRatio(d) ? 2 * rate / (1 + margin.ratio()) : rate + margin.points() / 2;
        double low = margin.isByRatio(d) ? margin.ratio() * high : rate - margin.points() / 2;
        if (low < 0 || high > 1 || low >= high) {
            return Optional.empty();
        }
        Clusters clusters = clusters(finding);
        int needed = Power.forWords(rules.q(), judged.tested().size(), judged.selected() + 1, POWER)
                .clusters(high, low, clusters.mean(), clusters.variation(), clusters.intraclass());
        return needed > Math.min(d.a().clusters(), d.b().clusters()) ? Optional.of(needed) : Optional.empty();
    }

    private record Clusters(double mean, double variation, double intraclass) {}

    private Clusters clusters(Finding finding) {
        Map<Long, int[]> byCluster = new TreeMap<>();
        for (int unit = 0; unit < sample.units(); unit++) {
            if (isIn(finding, unit)) {
                byCluster.computeIfAbsent(key(unit), _ -> new int[2])[1] += sample.images(unit);
            }
        }
        for (Entry entry : entries.get(finding.word())) {
            if (isIn(finding, entry.unit())) {
                byCluster.computeIfAbsent(key(entry.unit()), _ -> new int[2])[0] += entry.images();
            }
        }
        List<Integer> found = byCluster.values().stream().map(each -> each[0]).toList();
        List<Integer> all = byCluster.values().stream().map(each -> each[1]).toList();
        double mean = all.stream().mapToInt(Integer::intValue).average().orElse(1);
        double variance =
                all.stream().mapToDouble(m -> (m - mean) * (m - mean)).average().orElse(0);
        return new Clusters(mean, Math.sqrt(variance) / mean, Math.max(0, Intraclass.correlation(found, all)));
    }

    private boolean isIn(Finding finding, int unit) {
        int subset = sample.subset(unit);
        return subset == finding.subsetA() || subset == finding.subsetB();
    }

    private long key(int unit) {
        return sample.cluster(unit) * (long) sample.subsets() + sample.subset(unit);
    }
}
