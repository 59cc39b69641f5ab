package org.filterscope.explanation.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.lexicon.WordVectors;

/**
 * The cosine between the sums of two filters' word vectors, each of unit length times the word's strength; negative ones
 * count as 0. A word without a vector says nothing, and a filter of such words is like no other.
 *
 * @param vectors of all words that explanations may use
 */
record NearMeaning(WordVectors vectors) implements Similarity {

    @Override
    public float[][] between(List<WordProfile> left, List<WordProfile> right) {
        float[][] others = right.stream().map(this::unit).toArray(float[][]::new);
        return left.stream()
                .parallel()
                .map(this::unit)
                .map(unit -> row(unit, others))
                .toArray(float[][]::new);
    }

    private static float[] row(float[] unit, float[][] others) {
        float[] row = new float[others.length];
        for (int column = 0; column < row.length; column++) {
            float[] other = others[column];
            float sum = 0;
            for (int i = 0; i < unit.length; i++) {
                sum += unit[i] * other[i];
            }
            row[column] = Math.clamp(sum, 0f, 1f);
        }
        return row;
    }

    private float[] unit(WordProfile profile) {
        double[] sum = new double[vectors.dimensions()];
        for (ExplainedWord word : profile.words()) {
            OptionalInt index = vectors.indexOf(word.word());
            if (index.isPresent()) {
                float[] vector = vectors.vector(index.getAsInt());
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += word.strength() * vector[i];
                }
            }
        }
        double norm = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        float[] unit = new float[sum.length];
        for (int i = 0; norm > 0 && i < unit.length; i++) {
            unit[i] = (float) (sum[i] / norm);
        }
        return unit;
    }
}
