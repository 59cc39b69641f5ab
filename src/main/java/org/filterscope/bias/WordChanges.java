package org.filterscope.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.ClusterBootstrap;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.bias.statistics.VersionChange;
import org.filterscope.bias.statistics.WordCounts;

/** How differences between subsets changed since an earlier audit, of all words that either of them tested. */
final class WordChanges {

    private static final double LEVEL = 0.95;

    private final Earlier earlier;
    private final CountsFile now;
    private final List<WordFinding> findings;
    private final ClusterBootstrap bootstrap;

    private WordChanges(Earlier earlier, CountsFile now, List<WordFinding> findings, long seed) {
        this.earlier = earlier;
        this.now = now;
        this.findings = findings;
        this.bootstrap = new ClusterBootstrap(ClusterBootstrap.DRAWS, seed);
    }

    /** Of all pairs of subsets, which both audits have in the same order. */
    static List<AuditResults.WordChange> of(Earlier earlier, CountsFile now, List<WordFinding> findings, long seed) {
        WordChanges changes = new WordChanges(earlier, now, findings, seed);
        int subsets = Math.min(earlier.counts().subsets().size(), now.subsets().size());
        return IntStream.range(0, subsets)
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, subsets).boxed().flatMap(b -> changes.between(a, b).stream()))
                .toList();
    }

    /** Of the first two subsets, as audits of format 1 have them. */
    static List<AuditResults.WordChange> ofFirstPair(
            Earlier earlier, CountsFile now, List<WordFinding> findings, long seed) {
        return new WordChanges(earlier, now, findings, seed).between(0, 1);
    }

    private List<AuditResults.WordChange> between(int a, int b) {
        List<WordFinding> first = ofPair(earlier.results().findings(), a, b);
        List<WordFinding> second = ofPair(findings, a, b);
        Set<String> tested = new TreeSet<>();
        first.stream().filter(finding -> finding.test().isPresent()).forEach(finding -> tested.add(finding.word()));
        second.stream().filter(finding -> finding.test().isPresent()).forEach(finding -> tested.add(finding.word()));
        if (tested.isEmpty()) {
            return List.of();
        }
        List<String> words = List.copyOf(tested);
        List<VersionChange> changes =
                VersionChange.of(version(earlier.counts(), words, a, b), version(now, words, a, b), bootstrap, LEVEL);
        Set<String> before = found(first);
        Set<String> after = found(second);
        List<AuditResults.WordChange> result = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            double d = difference(second, word);
            VersionChange change = changes.get(i);
            double then = d - change.difference();
            result.add(new AuditResults.WordChange(
                    word,
                    a,
                    b,
                    then,
                    d,
                    change.interval().lower(),
                    change.interval().upper(),
                    kind(change, then, d, before.contains(word), after.contains(word))));
        }
        return result;
    }

    private static String kind(VersionChange change, double then, double now, boolean before, boolean after) {
        if (change.interval().covers(0)) {
            return "unchanged";
        }
        if (after && !before) {
            return "new";
        }
        if (before && !after) {
            return "resolved";
        }
        return Math.abs(now) > Math.abs(then) ? "grown" : "shrunk";
    }

    private static List<WordFinding> ofPair(List<WordFinding> findings, int a, int b) {
        return findings.stream()
                .filter(finding -> finding.subsetA() == a && finding.subsetB() == b)
                .toList();
    }

    private static Set<String> found(List<WordFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.decision().verdict() == Verdict.MATERIAL
                        || finding.decision().verdict() == Verdict.DIFFERENCE_SIZE_UNCERTAIN)
                .map(WordFinding::word)
                .collect(Collectors.toSet());
    }

    private static double difference(List<WordFinding> findings, String word) {
        return findings.stream()
                .filter(finding -> finding.word().equals(word))
                .mapToDouble(WordFinding::difference)
                .findFirst()
                .orElse(0);
    }

    /** A word that one version has not has no images there. */
    private static VersionChange.Version version(CountsFile file, List<String> words, int a, int b) {
        Sample sample = file.sample();
        int[][] table = new int[words.size()][sample.units()];
        int[] row = file.words().stream().mapToInt(words::indexOf).toArray();
        WordCounts counts = file.wordCounts();
        counts.forEach((word, unit, images) -> {
            if (row[word] >= 0) {
                table[row[word]][unit] = images;
            }
        });
        List<String> clusters = IntStream.range(0, sample.units())
                .filter(unit -> sample.subset(unit) == a || sample.subset(unit) == b)
                .map(sample::cluster)
                .distinct()
                .mapToObj(file.clusters()::get)
                .toList();
        return new VersionChange.Version(WordCounts.ofTable(sample, table).between(a, b), clusters);
    }
}
