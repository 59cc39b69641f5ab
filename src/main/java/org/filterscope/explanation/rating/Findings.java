package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.rating.statistics.Estimate;
import org.filterscope.explanation.rating.statistics.Interval;

/**
 * What some raters say together.
 *
 * @param raters how many of them answered anything
 * @param sources one for each source of words, in the order of the plan
 * @param differences of the first source and each other one
 * @param agreement of the raters
 * @param predictions how well each automatic score foretells what people say of the words of the explanation's own method
 */
record Findings(
        int raters,
        List<OfSource> sources,
        List<Difference> differences,
        Agreement agreement,
        List<Prediction> predictions) {

    Findings {
        sources = List.copyOf(sources);
        differences = List.copyOf(differences);
        predictions = List.copyOf(predictions);
    }

    /**
     * What people say of the words of one source.
     *
     * @param mean over filters of the mean over raters, with a 95 % interval; empty without an answer
     * @param scores how often 1 … 5 were given
     * @param untold how often raters could not tell
     */
    record OfSource(WordSource source, Optional<Estimate> mean, List<Integer> scores, int untold) {

        OfSource {
            scores = List.copyOf(scores);
        }
    }

    /**
     * How much better the words of one source are rated than those of another, on the same filters.
     *
     * @param mean of the differences, with intervals that hold together at 95 %; empty where no filter has both
     */
    record Difference(WordSource better, WordSource other, Optional<Estimate> mean) {}

    /**
     * How far raters agree, over all items that are no gold items; empty where it cannot be told.
     *
     * @param items how many were rated by two people or more
     * @param ordinalInterval 95 %, by drawing filters again
     */
    record Agreement(
            int items,
            Optional<Double> fleissKappa,
            Optional<Double> alphaNominal,
            Optional<Double> alphaOrdinal,
            Optional<Interval> ordinalInterval,
            Optional<Double> alphaInterval) {}

    /**
     * How well an automatic score foretells the mean rating of a filter's words.
     *
     * @param rankCorrelation Spearman's, with a 95 % interval; empty for scores that only say yes or no
     * @param area under the curve for a mean of 4 or more, with a 95 % interval; empty where all filters or none reach it
     */
    record Prediction(AutomaticScore score, Optional<Estimate> rankCorrelation, Optional<Estimate> area) {}
}
