package org.filterscope.bias.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pearson's chi-square over k subsets of independent images.
 *
 * @param chiSquare X² with k − 1 degrees of freedom
 * @param p its tail
 * @param v Cramér's V = √(X² / N), as one of two sides has two values
 */
public record PearsonTest(double chiSquare, double p, double v) {

    /**
     * Tests whether a word is as frequent in all subsets.
     *
     * @param counts images with the word in each subset
     * @param sizes images of each subset, at least 1
     */
    public static PearsonTest of(List<Integer> counts, List<Integer> sizes) {
        double images = sizes.stream().mapToInt(Integer::intValue).sum();
        double pooled = counts.stream().mapToInt(Integer::intValue).sum() / images;
        if (pooled == 0 || pooled == 1) {
            return new PearsonTest(0, 1, 0);
        }
        double chiSquare = IntStream.range(0, sizes.size())
                .mapToDouble(s -> {
                    double off = counts.get(s) - pooled * sizes.get(s);
                    return off * off / (sizes.get(s) * pooled * (1 - pooled));
                })
                .sum();
        return new PearsonTest(
                chiSquare, Distributions.chiSquareTail(chiSquare, sizes.size() - 1), Math.sqrt(chiSquare / images));
    }
}
