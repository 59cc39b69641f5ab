package org.filterscope.bias.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts images one by one. Clusters are numbered in the order of their identifiers, so the result does not depend on the
 * order of the images.
 */
public final class WordCountsBuilder {

    private final int subsets;
    private final int words;
    private final Map<String, List<Image>> clusters = new TreeMap<>();

    /** For images of {@code subsets} subsets and words from 0 to {@code words} - 1. */
    public WordCountsBuilder(int subsets, int words) {
        this.subsets = subsets;
        this.words = words;
    }

    private record Image(int subset, int stratum, List<Integer> words) {}

    /**
     * Counts an image.
     *
     * @param cluster whose image it is
     * @param subset from 0 on
     * @param stratum from 0 on; 0 for all where nothing confounds
     * @param found the words of the image; one named twice counts once
     */
    public WordCountsBuilder add(String cluster, int subset, int stratum, int... found) {
        List<Integer> distinct = Arrays.stream(found).distinct().boxed().toList();
        if (distinct.stream().anyMatch(word -> word < 0 || word >= words)) {
            throw new IllegalArgumentException("words are numbered from 0 to " + (words - 1));
        }
        clusters.computeIfAbsent(cluster, none -> new ArrayList<>()).add(new Image(subset, stratum, distinct));
        return this;
    }

    /** The identifiers of the clusters in the order of their numbers. */
    public List<String> clusters() {
        return List.copyOf(clusters.keySet());
    }

    /** All that was counted. */
    public WordCounts build() {
        List<int[]> units = new ArrayList<>();
        List<Map<Integer, Integer>> found = new ArrayList<>();
        int number = 0;
        for (List<Image> images : clusters.values()) {
            boolean shared = images.stream().map(Image::subset).distinct().count() > 1;
            for (List<Image> together : shared ? alone(images) : byStratum(images)) {
                Image any = together.getFirst();
                units.add(new int[] {together.size(), number, any.subset(), any.stratum()});
                found.add(together.stream()
                        .flatMap(image -> image.words().stream())
                        .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum)));
            }
            number++;
        }
        Sample sample = Sample.of(subsets, part(units, 0), part(units, 1), part(units, 2), part(units, 3));
        return counts(sample, found);
    }

    private WordCounts counts(Sample sample, List<Map<Integer, Integer>> found) {
        int[] start = new int[words + 1];
        found.forEach(words -> words.keySet().forEach(word -> start[word + 1]++));
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = Arrays.copyOf(start, words);
        int[] unit = new int[start[words]];
        int[] count = new int[unit.length];
        for (int u = 0; u < found.size(); u++) {
            int here = u;
            found.get(u).forEach((word, images) -> {
                unit[next[word]] = here;
                count[next[word]++] = images;
            });
        }
        return WordCounts.of(sample, start, unit, count);
    }

    private static List<List<Image>> alone(List<Image> images) {
        return images.stream()
                .sorted(Comparator.comparingInt(Image::stratum)
                        .thenComparingInt(Image::subset)
                        .thenComparing(image ->
                                image.words().stream().sorted().toList().toString()))
                .map(List::of)
                .toList();
    }

    private static Collection<List<Image>> byStratum(List<Image> images) {
        return images.stream()
                .collect(Collectors.groupingBy(Image::stratum, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static int[] part(List<int[]> units, int index) {
        return units.stream().mapToInt(unit -> unit[index]).toArray();
    }

    /** Sparse counts that grow word by word. */
    static final class Entries {

        private final List<Integer> ends = new ArrayList<>(List.of(0));
        private int[] unit = new int[1024];
        private int[] count = new int[1024];
        private int size;

        void add(int atUnit, int images) {
            if (size == unit.length) {
                unit = Arrays.copyOf(unit, 2 * size);
                count = Arrays.copyOf(count, 2 * size);
            }
            unit[size] = atUnit;
            count[size++] = images;
        }

        void endWord() {
            ends.add(size);
        }

        WordCounts counts(Sample sample) {
            return WordCounts.of(
                    sample,
                    IntStream.range(0, ends.size()).map(ends::get).toArray(),
                    Arrays.copyOf(unit, size),
                    Arrays.copyOf(count, size));
        }
    }
}
