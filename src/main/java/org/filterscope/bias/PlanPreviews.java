package org.filterscope.bias;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.bias.statistics.Power;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.bias.statistics.WordCountsBuilder;
import org.filterscope.dataset.rule.RuleText;
import org.springframework.stereotype.Component;

/** Works out what a plan amounts to, without looking into any image. */
@Component
class PlanPreviews {

    private static final List<Double> RATES = List.of(0.02, 0.05, 0.1, 0.2, 0.4);
    private static final int WORDS = 200;
    private static final double ALIKE = 0.1;
    private static final double POWER = 0.8;

    private final PlacementMaker placements;

    PlanPreviews(PlacementMaker placements) {
        this.placements = placements;
    }

    PlanPreview of(AuditPlan plan) {
        Placements placed = placements.of(plan);
        int subsets = plan.subsets().size();
        List<SubsetSize> sizes = sizes(placed, subsets);
        AuditResults.LeftOut left = placed.left();
        return new PlanPreview(
                placed.allImages(),
                IntStream.range(0, subsets)
                        .mapToObj(subset -> size(plan.subsets().get(subset), sizes.get(subset)))
                        .toList(),
                placed.overlaps().entrySet().stream()
                        .map(each -> new PlanPreview.Overlap(
                                each.getKey() / subsets, each.getKey() % subsets, each.getValue()))
                        .toList(),
                new AuditResults.LeftOut(
                        left.inNone(),
                        left.inSeveral(),
                        0,
                        left.withoutCluster(),
                        left.withoutConfounder(),
                        shared(placed)),
                placed.exploratory(),
                reach(
                        sizes,
                        plan.q(),
                        plan.watchList().isEmpty() ? WORDS : plan.watchList().size()));
    }

    private static PlanPreview.Size size(PlannedSubset subset, SubsetSize size) {
        return new PlanPreview.Size(
                subset.name(),
                RuleText.of(subset.rule()),
                size.images(),
                size.clusters(),
                size.imagesPerCluster(),
                size.mostOfOneCluster(),
                size.standing(),
                size.entersRatios());
    }

    private static List<SubsetSize> sizes(Placements placed, int subsets) {
        if (placed.images().isEmpty()) {
            return Stream.generate(() -> new SubsetSize(0, 0, 0, 0, "too few", false))
                    .limit(subsets)
                    .toList();
        }
        WordCountsBuilder builder = new WordCountsBuilder(subsets, 0);
        placed.images().forEach(image -> builder.add(image.cluster(), image.subset(), image.stratum()));
        WordCounts counts = builder.build();
        return SubsetSize.all(counts.sample());
    }

    private static int shared(Placements placed) {
        Set<String> pairs = new HashSet<>();
        Set<String> clusters = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (Placement image : placed.images()) {
            if (pairs.add(image.subset() + " " + image.cluster()) && !clusters.add(image.cluster())) {
                several.add(image.cluster());
            }
        }
        return several.size();
    }

    private static List<PlanPreview.Reach> reach(List<SubsetSize> sizes, double q, int words) {
        double[] effective = sizes.stream()
                .filter(size -> size.clusters() >= Floors.CLUSTERS)
                .mapToDouble(size -> size.images() / Power.designEffect(size.imagesPerCluster(), 0, ALIKE))
                .sorted()
                .toArray();
        Power power = Power.forWords(q, words, 1, POWER);
        return RATES.stream()
                .map(rate -> {
                    double least = effective.length < 2
                            ? Double.NaN
                            : power.smallestDifference(rate, effective[0], effective[1]);
                    return new PlanPreview.Reach(rate, Double.isFinite(least) ? least : 1);
                })
                .toList();
    }
}
