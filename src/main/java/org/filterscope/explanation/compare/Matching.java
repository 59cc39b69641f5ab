package org.filterscope.explanation.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Filters of two explanations, matched one to one by their words.
 *
 * @param pairs the most alike first
 * @param leftAlone numbers of the left filters with words that have no partner
 * @param rightAlone numbers of the right filters with words that have no partner
 * @param mean of the pairs' similarities, 0 where there is none
 * @param atRandom the mean to be expected if the filters were paired at random
 */
public record Matching(
        List<Pair> pairs, List<Integer> leftAlone, List<Integer> rightAlone, double mean, double atRandom) {

    private static final Comparator<Pair> ORDER =
            Comparator.comparingDouble(Pair::similarity).reversed().thenComparingInt(Pair::left);

    public Matching {
        pairs = List.copyOf(pairs);
        leftAlone = List.copyOf(leftAlone);
        rightAlone = List.copyOf(rightAlone);
    }

    /**
     * Two filters.
     *
     * @param left number of the filter on the left
     * @param right number of the filter on the right
     * @param similarity in (0, 1]
     */
    public record Pair(int left, int right, double similarity) {}

    /** How many pairs are at least so alike. */
    public long atLeast(double similarity) {
        return pairs.stream().filter(pair -> pair.similarity() >= similarity).count();
    }

    /** Matches those that have words so that the sum of the similarities is the greatest; what is not alike is no pair. */
    static Matching of(List<WordProfile> left, List<WordProfile> right, Similarity similarity) {
        List<WordProfile> rows = withWords(left);
        List<WordProfile> columns = withWords(right);
        float[][] values = similarity.between(rows, columns);
        int[] chosen = Assignment.greatest(values);
        List<Pair> pairs = new ArrayList<>();
        boolean[] taken = new boolean[columns.size()];
        List<Integer> leftAlone = new ArrayList<>();
        for (int row = 0; row < chosen.length; row++) {
            int column = chosen[row];
            if (column >= 0 && values[row][column] > 0) {
                taken[column] = true;
                pairs.add(new Pair(rows.get(row).filter(), columns.get(column).filter(), values[row][column]));
            } else {
                leftAlone.add(rows.get(row).filter());
            }
        }
        List<Integer> rightAlone = IntStream.range(0, taken.length)
                .filter(column -> !taken[column])
                .mapToObj(column -> columns.get(column).filter())
                .toList();
        pairs.sort(ORDER);
        double mean = pairs.stream().mapToDouble(Pair::similarity).average().orElse(0);
        return new Matching(pairs, leftAlone, rightAlone, mean, mean(values));
    }

    private static List<WordProfile> withWords(List<WordProfile> profiles) {
        return profiles.stream().filter(profile -> !profile.words().isEmpty()).toList();
    }

    private static double mean(float[][] values) {
        double sum = 0;
        long count = 0;
        for (float[] row : values) {
            count += row.length;
            for (float value : row) {
                sum += value;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
