package org.filterscope.explanation.rating;

import java.util.List;
import java.util.OptionalInt;
import org.filterscope.lexicon.Lexicon;

/** How near lists of words are to each other: the cosine of their mean vectors. */
@FunctionalInterface
interface WordNearness {

    double of(List<String> first, List<String> second);

    /** By the vectors of a lexicon; words that it does not have count for nothing. */
    static WordNearness in(Lexicon lexicon) {
        return (first, second) -> cosine(mean(lexicon, first), mean(lexicon, second));
    }

    private static double[] mean(Lexicon lexicon, List<String> words) {
        double[] mean = new double[lexicon.dimensions()];
        for (String word : words) {
            OptionalInt index = lexicon.indexOf(word);
            if (index.isPresent()) {
                float[] vector = lexicon.vector(index.getAsInt());
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += vector[i];
                }
            }
        }
        return mean;
    }

    private static double cosine(double[] first, double[] second) {
        double product = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int i = 0; i < first.length; i++) {
            product += first[i] * second[i];
            firstSquares += first[i] * first[i];
            secondSquares += second[i] * second[i];
        }
        double lengths = Math.sqrt(firstSquares * secondSquares);
        return lengths == 0 ? 0 : product / lengths;
    }
}
