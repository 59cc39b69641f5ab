package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.SeededRandom;
import org.filterscope.explanation.reading.ReadImage;
import org.filterscope.explanation.reading.Reading;

/**
 * Chooses images to look at. With a word: of each cluster the image in which a filter says it nearest, then the nearest of
 * them. Without it: the first ones in an order drawn by the plan's seed, each of another cluster.
 */
final class EvidenceFinder {

    private static final int SELECTED = 3;
    private static final int OTHERS = 1;
    private static final int MOST_FILTERS = 20;
    private static final int DRAWN = 200;
    private static final int MOST_PAIRS = 3;

    private final AuditPlan plan;
    private final Reading reading;
    private final Map<String, Integer> wordOf = new HashMap<>();
    private final Set<String> selected;
    private final Map<Key, List<WordFinding.EvidenceImage>> with = new HashMap<>();
    private final Map<Key, Map<Integer, Integer>> filters = new HashMap<>();
    private final Map<Integer, String> clusterOf = new HashMap<>();
    private final List<List<Drawn>> drawn = new ArrayList<>();
    private final List<Map<Integer, Long>> ranks = new ArrayList<>();

    private record Key(int word, int subset) {}

    private record Drawn(Placement placement, Set<Integer> words) {}

    EvidenceFinder(AuditPlan plan, Placements placements, Reading reading, List<WordFinding> findings) {
        this.plan = plan;
        this.reading = reading;
        for (int word = 0; word < reading.words().size(); word++) {
            wordOf.put(reading.words().get(word), word);
        }
        this.selected = findings.stream()
                .filter(EvidenceFinder::isFound)
                .map(WordFinding::word)
                .collect(Collectors.toSet());
        placements.images().forEach(image -> clusterOf.put(image.number(), image.cluster()));
        for (int subset = 0; subset < plan.subsets().size(); subset++) {
            drawn.add(new ArrayList<>());
            ranks.add(ranks(placements, subset));
        }
    }

    private static boolean isFound(WordFinding finding) {
        return switch (finding.decision().verdict()) {
            case MATERIAL, DIFFERENCE_SIZE_UNCERTAIN -> true;
            case EQUIVALENT, INCONCLUSIVE, TOO_RARE -> false;
        };
    }

    /** A few images of a subset with their places in a drawn order. */
    private Map<Integer, Long> ranks(Placements placements, int subset) {
        int[] numbers = placements.images().stream()
                .filter(image -> image.subset() == subset)
                .mapToInt(Placement::number)
                .toArray();
        new SeededRandom(plan.seed(), subset).shuffle(numbers, numbers.length);
        Map<Integer, Long> ranks = new HashMap<>();
        for (int i = 0; i < Math.min(DRAWN, numbers.length); i++) {
            ranks.put(numbers[i], (long) i);
        }
        return ranks;
    }

    /** Looks at one image after another. */
    void see(ReadImage image, Placement placement) {
        Map<Integer, Double> nearest = new HashMap<>();
        Map<Integer, ReadImage.Saying> said = new HashMap<>();
        ImageWords.sayings(image, plan.words())
                .forEach(saying -> ImageWords.of(saying, plan.words()).forEach(word -> {
                    filters.computeIfAbsent(new Key(word, placement.subset()), _ -> new HashMap<>())
                            .merge(saying.filter(), 1, Integer::sum);
                    double nearness = ImageWords.nearness(saying, plan.words(), word);
                    if (nearness > nearest.getOrDefault(word, -1.0)) {
                        nearest.put(word, nearness);
                        said.put(word, saying);
                    }
                }));
        said.forEach((word, saying) -> offer(new Key(word, placement.subset()), placement, saying, nearest));
        if (ranks.get(placement.subset()).containsKey(image.number())) {
            drawn.get(placement.subset()).add(new Drawn(placement, Set.copyOf(nearest.keySet())));
        }
    }

    private void offer(Key key, Placement placement, ReadImage.Saying saying, Map<Integer, Double> nearest) {
        List<WordFinding.EvidenceImage> best = with.computeIfAbsent(key, _ -> new ArrayList<>());
        double nearness = nearest.getOrDefault(key.word(), -1.0);
        List<WordFinding.EvidenceImage> same = best.stream()
                .filter(each -> placement.cluster().equals(clusterOf.get(each.number())))
                .toList();
        if (same.stream().anyMatch(each -> each.nearness() >= nearness)) {
            return;
        }
        if (same.isEmpty() && best.size() == SELECTED && best.getLast().nearness() >= nearness) {
            return;
        }
        best.removeAll(same);
        best.add(image(placement, true, saying.filter(), nearness, box(saying)));
        best.sort(Comparator.comparingDouble(WordFinding.EvidenceImage::nearness)
                .reversed()
                .thenComparingInt(WordFinding.EvidenceImage::number));
        if (best.size() > SELECTED) {
            best.removeLast();
        }
    }

    private RegionBox box(ReadImage.Saying saying) {
        return RegionBox.of(saying, reading.height(), reading.width());
    }

    private static WordFinding.EvidenceImage image(
            Placement placement, boolean with, int filter, double nearness, RegionBox box) {
        return new WordFinding.EvidenceImage(
                placement.subset(),
                with,
                placement.number(),
                placement.name(),
                placement.file(),
                filter,
                nearness,
                box.left(),
                box.top(),
                box.right(),
                box.bottom());
    }

    /** A finding with its hypernyms, filters and images, once all images were seen. */
    WordFinding complete(WordFinding finding) {
        Integer word = wordOf.get(finding.word());
        List<String> path = word == null ? List.of() : reading.paths().get(word);
        return Evidence.added(finding, path, word == null ? List.of() : filters(finding, word), evidence(finding));
    }

    private List<Integer> filters(WordFinding finding, int word) {
        Map<Integer, Integer> images = new HashMap<>();
        Stream.of(finding.subsetA(), finding.subsetB())
                .map(subset -> filters.getOrDefault(new Key(word, subset), Map.of()))
                .forEach(each -> each.forEach((filter, count) -> images.merge(filter, count, Integer::sum)));
        return images.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FILTERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Among many pairs of subsets, only what was found gets images, or the results would be too large. */
    private List<WordFinding.EvidenceImage> evidence(WordFinding finding) {
        boolean found = isFound(finding);
        int subsets = plan.subsets().size();
        boolean few = subsets * (subsets - 1) / 2 <= MOST_PAIRS || selected.contains(finding.word());
        if (!found && (finding.test().isEmpty() || !few)) {
            return List.of();
        }
        int count = found ? SELECTED : OTHERS;
        int word = wordOf.getOrDefault(finding.word(), -1);
        return Stream.of(finding.subsetA(), finding.subsetB())
                .flatMap(subset -> Stream.concat(
                        with.getOrDefault(new Key(word, subset), List.of()).stream()
                                .limit(count),
                        without(word, subset, count)))
                .toList();
    }

    private Stream<WordFinding.EvidenceImage> without(int word, int subset, int count) {
        Map<Integer, Long> rank = ranks.get(subset);
        Set<String> clusters = new HashSet<>();
        return drawn.get(subset).stream()
                .filter(each -> !each.words().contains(word))
                .sorted(Comparator.comparing(
                        each -> rank.getOrDefault(each.placement().number(), Long.MAX_VALUE)))
                .filter(each -> clusters.add(each.placement().cluster()))
                .limit(count)
                .map(each -> image(each.placement(), false, -1, 0, RegionBox.WHOLE));
    }
}
