package org.filterscope.explanation.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weighted Jaccard similarity of two filters' words: Σ min(s, t) / Σ max(s, t) over all lemmas, where s and t are the
 * strengths on either side, 0 where a filter does not have the word.
 */
record EqualWords() implements Similarity {

    @Override
    public float[][] between(List<WordProfile> left, List<WordProfile> right) {
        Map<String, List<Use>> uses = new HashMap<>();
        double[] sums = new double[right.size()];
        for (int column = 0; column < right.size(); column++) {
            for (Map.Entry<String, Double> word : right.get(column).strengths().entrySet()) {
                uses.computeIfAbsent(word.getKey(), _ -> new ArrayList<>()).add(new Use(column, word.getValue()));
                sums[column] += word.getValue();
            }
        }
        return left.stream().map(profile -> row(profile, uses, sums)).toArray(float[][]::new);
    }

    private static float[] row(WordProfile profile, Map<String, List<Use>> uses, double[] sums) {
        double[] common = new double[sums.length];
        double sum = 0;
        for (Map.Entry<String, Double> word : profile.strengths().entrySet()) {
            sum += word.getValue();
            for (Use use : uses.getOrDefault(word.getKey(), List.of())) {
                common[use.column()] += Math.min(word.getValue(), use.strength());
            }
        }
        float[] row = new float[sums.length];
        for (int column = 0; column < row.length; column++) {
            double all = sum + sums[column] - common[column];
            row[column] = all > 0 ? (float) Math.min(1, common[column] / all) : 0;
        }
        return row;
    }

    /** The similarity of two filters alone. */
    static double between(WordProfile left, WordProfile right) {
        return new EqualWords().between(List.of(left), List.of(right))[0][0];
    }

    /** A word of a filter on the right. */
    private record Use(int column, double strength) {}
}
