package org.filterscope.bias.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.SeededRandom;

/** From images with words and attribute values to groups and leads; the same for the same images, plan and seed. */
final class DiscoveryFigures {

    private static final long HALVES = 0x68616c766573L;
    private static final int TYPICAL = 8;

    private final DiscoveryPlan plan;
    private final List<String> vocabulary;
    private final List<WordedImage> images;

    DiscoveryFigures(DiscoveryPlan plan, List<String> vocabulary, List<WordedImage> images) {
        this.plan = plan;
        this.vocabulary = List.copyOf(vocabulary);
        this.images = List.copyOf(images);
    }

    /**
     * All figures.
     *
     * @param independent whether each image stands for a person of its own
     * @param passedOver attributes that are not asked for
     */
    DiscoveryOutcome outcome(List<AttributeValues> attributes, boolean independent, List<String> passedOver) {
        Set<String> first = plan.halves() ? half() : Set.of();
        List<WordedImage> learnt = images.stream()
                .filter(image -> !plan.halves() || first.contains(image.person()))
                .toList();
        List<WordedImage> tested = images.stream()
                .filter(image -> !plan.halves() || !first.contains(image.person()))
                .toList();
        Grouping grouping = Grouping.of(learnt, vocabulary.size(), plan.groups(), plan.seed());
        int[] all = groups(grouping, images);
        int count = grouping.centres().count();
        int[] sizes = new int[count];
        Arrays.stream(all).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt((Integer group) -> -sizes[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[count];
        IntStream.range(0, count).forEach(i -> place[order[i]] = i);
        List<List<DiscoveryOutcome.GroupWord>> words =
                GroupNames.of(learnt, groups(grouping, learnt), count, vocabulary);
        int[] placed = Arrays.stream(groups(grouping, tested))
                .map(group -> group < 0 ? group : place[group])
                .toArray();
        LeadSearch search = new LeadSearch(tested, placed, count, plan);
        attributes.forEach(search::ask);
        LeadSearch.Found found = search.found();
        return new DiscoveryOutcome(
                Arrays.stream(sizes).sum(),
                (int) Arrays.stream(all).filter(group -> group < 0).count(),
                (int) images.stream().map(WordedImage::person).distinct().count(),
                independent,
                !plan.halves(),
                grouping.silhouette(),
                Arrays.stream(order)
                        .mapToObj(group -> new DiscoveryOutcome.Group(
                                sizes[group], words.get(group), typical(grouping, all, group)))
                        .toList(),
                found.tested(),
                found.permutations(),
                found.leads(),
                Stream.concat(passedOver.stream(), found.tooFew().stream()).toList());
    }

    private static int[] groups(Grouping grouping, List<WordedImage> some) {
        return some.stream().parallel().mapToInt(grouping::group).toArray();
    }

    /** Half of the people, drawn at random. */
    private Set<String> half() {
        List<String> people =
                images.stream().map(WordedImage::person).distinct().sorted().toList();
        int[] places = IntStream.range(0, people.size()).toArray();
        new SeededRandom(plan.seed(), HALVES).shuffle(places, places.length);
        Set<String> half = new HashSet<>();
        IntStream.range(0, people.size() / 2).forEach(i -> half.add(people.get(places[i])));
        return half;
    }

    private List<Integer> typical(Grouping grouping, int[] all, int group) {
        List<WordedImage> nearest = IntStream.range(0, all.length)
                .filter(i -> all[i] == group)
                .mapToObj(images::get)
                .sorted(Comparator.comparingDouble((WordedImage image) -> -grouping.cosine(image, group))
                        .thenComparingInt(WordedImage::number))
                .toList();
        Set<String> people = new HashSet<>();
        List<Integer> typical = new ArrayList<>();
        for (WordedImage image : nearest) {
            if (typical.size() < TYPICAL && people.add(image.person())) {
                typical.add(image.number());
            }
        }
        return typical;
    }
}
