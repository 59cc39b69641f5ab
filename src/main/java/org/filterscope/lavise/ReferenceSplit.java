package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who learns, who judges, who is unseen. The seen categories are drawn without replacement. Samples of unseen categories
 * take no part at all, nor do blank ones. Validation takes its share of every category's images, an image with all its
 * objects or not at all, and never the last one of a category.
 *
 * @param seen places of the categories used for training, ascending
 * @param unseen places of the others, ascending
 * @param training places of the samples that are learnt from, ascending
 * @param validation places of the samples that judge, ascending
 */
public record ReferenceSplit(
        List<Integer> seen, List<Integer> unseen, List<Integer> training, List<Integer> validation) {

    public ReferenceSplit {
        seen = List.copyOf(seen);
        unseen = List.copyOf(unseen);
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /** The split that the settings and their seed lead to. */
    public static ReferenceSplit of(PooledReference reference, ExplainerSettings settings) {
        Random random = new Random(settings.seed());
        Set<Integer> seen = seenCategories(reference.categories(), settings.annotationRate(), random);
        Map<Integer, Map<String, List<Integer>>> images = imagesByCategory(reference, seen);
        Set<Integer> training = new TreeSet<>();
        Set<Integer> validation = new TreeSet<>();
        for (Map<String, List<Integer>> ofCategory : images.values()) {
            List<String> shuffled = new ArrayList<>(ofCategory.keySet());
            Collections.shuffle(shuffled, random);
            int judging = Math.min((int) Math.round(settings.validationShare() * shuffled.size()), shuffled.size() - 1);
            for (int i = 0; i < shuffled.size(); i++) {
                (i < judging ? validation : training).addAll(ofCategory.getOrDefault(shuffled.get(i), List.of()));
            }
        }
        List<Integer> unseen = IntStream.range(0, reference.categories().size())
                .filter(category -> !seen.contains(category))
                .boxed()
                .toList();
        return new ReferenceSplit(
                List.copyOf(new TreeSet<>(seen)), unseen, List.copyOf(training), List.copyOf(validation));
    }

    /** Categories of the same words are seen together or not at all. */
    private static Set<Integer> seenCategories(List<Category> categories, double rate, Random random) {
        Map<List<Integer>, List<Integer>> byWords = new LinkedHashMap<>();
        for (int place = 0; place < categories.size(); place++) {
            byWords.computeIfAbsent(categories.get(place).words(), words -> new ArrayList<>())
                    .add(place);
        }
        List<List<Integer>> shuffled = new ArrayList<>(byWords.values());
        Collections.shuffle(shuffled, random);
        int seen = Math.clamp(Math.round(rate * shuffled.size()), Math.min(1, shuffled.size()), shuffled.size());
        return shuffled.subList(0, seen).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Usable samples by image, and images by the first category of their first sample; all in the order given. */
    private static Map<Integer, Map<String, List<Integer>>> imagesByCategory(
            PooledReference reference, Set<Integer> seen) {
        Map<String, Integer> categoryOfImage = new LinkedHashMap<>();
        Map<Integer, Map<String, List<Integer>>> images = new LinkedHashMap<>();
        for (int i = 0; i < reference.samples().size(); i++) {
            ReferenceSample sample = reference.samples().get(i);
            if (sample.isBlank() || !seen.containsAll(sample.categories())) {
                continue;
            }
            int category = categoryOfImage.computeIfAbsent(
                    sample.image(), image -> sample.categories().getFirst());
            images.computeIfAbsent(category, c -> new LinkedHashMap<>())
                    .computeIfAbsent(sample.image(), image -> new ArrayList<>())
                    .add(i);
        }
        return images;
    }
}
