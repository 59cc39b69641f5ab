package org.filterscope.bias;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.ImageTraits;
import org.springframework.stereotype.Component;

/** Places the images of a dataset in the subsets, clusters and strata of a plan. */
@Component
class PlacementMaker {

    private static final String UNKNOWN = "";

    private final ImageTraits traits;

    PlacementMaker(ImageTraits traits) {
        this.traits = traits;
    }

    Placements of(AuditPlan plan) {
        List<BitSet> members = plan.subsets().stream()
                .map(subset -> bits(traits.numbers(plan.dataset(), subset.rule())))
                .toList();
        Map<Integer, String> clusters = clusters(plan);
        Map<Integer, String> values =
                plan.confounder().map(name -> values(plan.dataset(), name)).orElse(Map.of());
        List<String> strata = plan.confounder().isEmpty() ? List.of("all") : strata(values);
        Placing placing =
                new Placing(members, clusters, values, strata, plan.confounder().isPresent());
        traits.forEach(plan.dataset(), Optional.empty(), placing::place);
        return placing.placements(plan.clusters() instanceof ClusterChoice.NearDuplicates);
    }

    private static BitSet bits(List<Integer> numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        return bits;
    }

    /** By the numbers of the images that belong to a cluster with others. */
    private Map<Integer, String> clusters(AuditPlan plan) {
        Map<Integer, String> clusters = new HashMap<>();
        switch (plan.clusters()) {
            case ClusterChoice.OfDataset() ->
                traits.forEach(
                        plan.dataset(),
                        Optional.empty(),
                        image -> image.cluster().ifPresent(name -> clusters.put(image.number(), name)));
            case ClusterChoice.ByAttribute(String attribute) -> clusters.putAll(values(plan.dataset(), attribute));
            case ClusterChoice.NearDuplicates() -> {
                Map<Integer, String> first = new HashMap<>();
                List<List<Integer>> groups = traits.nearDuplicates(plan.dataset());
                groups.forEach(group -> first.put(group.getFirst(), ""));
                traits.forEach(
                        plan.dataset(),
                        Optional.empty(),
                        image -> first.computeIfPresent(image.number(), (_, _) -> "like " + image.name()));
                groups.forEach(group ->
                        group.forEach(number -> clusters.put(number, first.getOrDefault(group.getFirst(), ""))));
            }
        }
        return clusters;
    }

    /** Several values of an image are taken together as one. */
    private Map<Integer, String> values(DatasetId dataset, String attribute) {
        Map<Integer, String> values = new HashMap<>();
        traits.forEach(dataset, Optional.of(attribute), image -> {
            if (!image.values().isEmpty()) {
                values.put(image.number(), String.join(" + ", image.values()));
            }
        });
        return values;
    }

    /** Images without a value are the first stratum. */
    private static List<String> strata(Map<Integer, String> values) {
        List<String> strata = new ArrayList<>(List.of(UNKNOWN));
        strata.addAll(new TreeSet<>(values.values()));
        return strata;
    }

    /** Goes through the images. */
    private static final class Placing {

        private final List<BitSet> members;
        private final Map<Integer, String> clusters;
        private final Map<Integer, String> values;
        private final List<String> strata;
        private final boolean confounded;
        private final Map<String, Integer> stratumOf = new HashMap<>();
        private final List<Placement> images = new ArrayList<>();
        private final Map<Integer, Integer> overlaps = new TreeMap<>();
        private final ImageLines all = new ImageLines();
        private int inNone;
        private int inSeveral;
        private int withoutCluster;
        private int withoutConfounder;

        Placing(
                List<BitSet> members,
                Map<Integer, String> clusters,
                Map<Integer, String> values,
                List<String> strata,
                boolean confounded) {
            this.members = members;
            this.clusters = clusters;
            this.values = values;
            this.strata = strata;
            this.confounded = confounded;
            strata.forEach(value -> stratumOf.put(value, stratumOf.size()));
        }

        void place(ImageTraits.Trait image) {
            all.add(image.name(), image.file());
            List<Integer> in = new ArrayList<>();
            for (int subset = 0; subset < members.size(); subset++) {
                if (members.get(subset).get(image.number())) {
                    in.add(subset);
                }
            }
            if (in.size() == 1) {
                compare(image, in.getFirst());
            } else if (in.isEmpty()) {
                inNone++;
            } else {
                inSeveral++;
                note(in);
            }
        }

        private void note(List<Integer> in) {
            for (int a : in) {
                in.stream().filter(b -> b > a).forEach(b -> overlaps.merge(a * members.size() + b, 1, Integer::sum));
            }
        }

        private void compare(ImageTraits.Trait image, int subset) {
            String cluster = clusters.get(image.number());
            String value = values.get(image.number());
            withoutCluster += cluster == null ? 1 : 0;
            withoutConfounder += confounded && value == null ? 1 : 0;
            images.add(new Placement(
                    image.number(),
                    image.name(),
                    image.file(),
                    subset,
                    cluster == null ? "image " + image.name() : "cluster " + cluster,
                    confounded ? stratumOf.getOrDefault(value == null ? UNKNOWN : value, 0) : 0));
        }

        Placements placements(boolean nearDuplicates) {
            return new Placements(
                    images,
                    overlaps,
                    new AuditResults.LeftOut(inNone, inSeveral, 0, withoutCluster, withoutConfounder, 0),
                    strata,
                    nearDuplicates || withoutCluster == images.size(),
                    all.size(),
                    all.hash());
        }
    }
}
