package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A check where filters are classes: how near a filter's words come to the name of its class, beside how near another
 * filter's words come by chance.
 *
 * @param filters how many filters were compared: those with a class vector and with words
 * @param own mean cosine of the mean of a filter's best words (their unit vectors) to its class name; empty for no filter
 * @param others the same with the words of another filter, everyone's words being used once; empty for less than two
 */
public record FinalLayerCheck(int filters, OptionalDouble own, OptionalDouble others) {

    /**
     * Measures.
     *
     * @param rankings the words of every filter
     * @param lexicon the semantic space that the words stand in
     * @param classVectors vectors of the class names by filter, D values of any length; classes without a vector left out
     * @param words how many of a filter's best words are averaged; 5 is usual
     * @param seed decides whose words serve as chance
     */
    public static FinalLayerCheck measure(
            List<WordRanking> rankings,
            SemanticSpace lexicon,
            Map<Integer, float[]> classVectors,
            int words,
            long seed) {
        List<double[]> means = new ArrayList<>();
        List<float[]> names = new ArrayList<>();
        new TreeMap<>(classVectors).forEach((filter, vector) -> {
            WordRanking ranking = rankings.get(filter);
            if (!ranking.words().isEmpty()) {
                means.add(mean(ranking, lexicon, words));
                names.add(vector);
            }
        });
        int[] shuffled = Derangement.of(means.size(), seed);
        return new FinalLayerCheck(
                means.size(),
                IntStream.range(0, means.size())
                        .mapToDouble(i -> cosine(means.get(i), names.get(i)))
                        .average(),
                IntStream.range(0, means.size() < 2 ? 0 : means.size())
                        .mapToDouble(i -> cosine(means.get(shuffled[i]), names.get(i)))
                        .average());
    }

    private static double[] mean(WordRanking ranking, SemanticSpace lexicon, int words) {
        double[] mean = new double[lexicon.dimension()];
        ranking.words().stream().limit(words).forEach(word -> {
            float[] vector = lexicon.vector(word.word());
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        });
        return mean;
    }

    private static double cosine(double[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += (double) b[i] * b[i];
        }
        return squaresA == 0 || squaresB == 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
    }
}
