package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.lavise.ActivationGrid;
import org.filterscope.lavise.ChanceLevel;
import org.filterscope.lavise.FilterDissection;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.TopImage;
import org.filterscope.lavise.Votes;
import org.filterscope.lexicon.Lexicon;

/**
 * The filters of an explanation as the database keeps them.
 *
 * @param explanation the explanation
 * @param lexicon the one it was made with
 * @param imageNumbers the number in the dataset of each image, by its place in the probing set
 */
record FilterRows(Explanation explanation, Lexicon lexicon, List<Integer> imageNumbers) {

    private static final Comparator<Row> BY_STRENGTH = Comparator.comparing(Row::reliable)
            .thenComparingDouble(Row::strength)
            .reversed()
            .thenComparingInt(row -> row.filter().number());

    /**
     * One filter.
     *
     * @param filter as it is shown
     * @param strength of its strongest reliable word, or of its strongest word where none is reliable
     * @param grids the activations on its top images, in their order
     */
    record Row(ExplainedFilter filter, double strength, List<ActivationGrid> grids) {

        boolean reliable() {
            return filter.reliable();
        }
    }

    /** All filters, by their numbers. */
    List<Row> all() {
        return explanation.dissection().filters().stream().map(this::row).toList();
    }

    /** The place of each filter when those with the strongest reliable words come first, by the filters' numbers. */
    static int[] placesByStrength(List<Row> rows) {
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(BY_STRENGTH);
        int[] places = new int[rows.size()];
        for (int place = 0; place < places.length; place++) {
            places[ordered.get(place).filter().number()] = place;
        }
        return places;
    }

    private Row row(FilterDissection filter) {
        ChanceLevel chance = explanation.chance().get(filter.filter());
        List<RankedWord> ranked = explanation.rankings().get(filter.filter()).words();
        Optional<RankedWord> best = chance.bestWord(explanation.rankings().get(filter.filter()));
        List<ExplainedWord> words = ranked.stream()
                .limit(Votes.WORDS_KEPT)
                .map(word -> word(word, chance))
                .toList();
        List<ExplainedImage> images = IntStream.range(0, filter.topImages().size())
                .mapToObj(place -> image(place, filter.topImages().get(place)))
                .toList();
        ExplainedFilter shown = new ExplainedFilter(
                filter.filter(),
                filter.isDead(),
                best.isPresent(),
                filter.threshold(),
                HistogramBins.of(filter.histogram()),
                words,
                images);
        double strength = best.or(() -> ranked.stream().findFirst())
                .map(RankedWord::strength)
                .orElse(0.0);
        return new Row(
                shown, strength, filter.topImages().stream().map(TopImage::grid).toList());
    }

    private ExplainedWord word(RankedWord word, ChanceLevel chance) {
        return new ExplainedWord(
                explanation.words().word(word.word()),
                lexicon.lemma(word.word()),
                word.strength(),
                chance.of(word.group()),
                chance.isBeatenBy(word),
                word.images());
    }

    private ExplainedImage image(int place, TopImage image) {
        return new ExplainedImage(place, imageNumbers.get(Math.toIntExact(image.number())), image.peak());
    }
}
