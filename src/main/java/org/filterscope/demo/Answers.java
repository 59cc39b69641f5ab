package org.filterscope.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a network answered on pictures whose categories are known. */
final class Answers {

    private static final float YES = 0.5f;

    private final List<String> categories;
    private final List<float[]> scores = new ArrayList<>();
    private final List<Set<String>> truths = new ArrayList<>();

    Answers(List<String> categories) {
        this.categories = List.copyOf(categories);
    }

    /**
     * One picture.
     *
     * @param score one value from 0 to 1 a category
     * @param truth the categories that are there
     */
    void add(float[] score, Set<String> truth) {
        scores.add(score.clone());
        truths.add(Set.copyOf(truth));
    }

    NetworkAccuracy accuracy() {
        Map<String, Double> precisions = new LinkedHashMap<>();
        for (int category = 0; category < categories.size(); category++) {
            String name = categories.get(category);
            if (truths.stream().anyMatch(truth -> truth.contains(name))) {
                precisions.put(name, averagePrecision(category));
            }
        }
        double mean = precisions.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new NetworkAccuracy(scores.size(), mean, f1(), precisions);
    }

    /** The mean, over the pictures that show a category, of the precision among all pictures ranked at least as high. */
    private double averagePrecision(int category) {
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            ranked.add(i);
        }
        ranked.sort(Comparator.comparingDouble(i -> -scores.get(i)[category]));
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            if (truths.get(ranked.get(rank)).contains(categories.get(category))) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return sum / found;
    }

    private double f1() {
        int right = 0;
        int said = 0;
        int there = 0;
        for (int i = 0; i < scores.size(); i++) {
            there += truths.get(i).size();
            for (int category = 0; category < categories.size(); category++) {
                if (scores.get(i)[category] >= YES) {
                    said++;
                    right += truths.get(i).contains(categories.get(category)) ? 1 : 0;
                }
            }
        }
        return said + there == 0 ? 0 : 2.0 * right / (said + there);
    }
}
