package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filterscope.explanation.ExplainedWord;

/** Plans and rounds for tests. */
final class TheRounds {

    static final WordSource PROJECTION = WordSource.method("projection");
    static final WordSource ORIGINAL = WordSource.method("original");

    private TheRounds() {}

    /** Projection beside both controls, with two gold items. */
    static RatingPlan aPlan(int filters) {
        return aPlan(filters, List.of(PROJECTION, WordSource.BASE_RATE, WordSource.SHUFFLED), List.of());
    }

    static RatingPlan aPlan(int filters, List<WordSource> sources, List<OwnGold> gold) {
        return new RatingPlan("A round", filters, Stratification.NONE, sources, 2, 4, 2, gold, 3);
    }

    /** As many filters, each with words of its own; every third one is not reliable, and the last one never fires. */
    static List<Candidate> filters(String method, int number) {
        List<Candidate> filters = new ArrayList<>();
        for (int filter = 0; filter < number; filter++) {
            filters.add(
                    filter == number - 1
                            ? new Candidate(filter, 0, List.of())
                            : new Candidate(filter, 25, words(method, filter)));
        }
        return filters;
    }

    private static List<ExplainedWord> words(String method, int filter) {
        boolean reliable = filter % 3 != 0;
        return List.of(
                word(method + " first " + filter, 0.9 - 0.01 * filter, reliable),
                word(method + " second " + filter, 0.5 - 0.01 * filter, false),
                word("thing", 0.1, false));
    }

    private static ExplainedWord word(String text, double strength, boolean reliable) {
        return new ExplainedWord(text, text, strength, reliable ? 0.2 : 0.95, reliable, 20);
    }

    static FrozenRound drawn(RatingPlan plan, int number) {
        return new RoundDraw(
                        plan,
                        "projection",
                        Map.of("projection", filters("projection", number), "original", filters("original", number)),
                        (first, second) -> 0)
                .draw("an explanation", "v1");
    }

    /** An answer of every rater to every item. */
    static List<RatingAnswer> answers(FrozenRound round, int raters, Opinion opinion) {
        return IntStream.range(0, raters)
                .boxed()
                .flatMap(rater -> round.items().stream()
                        .map(item -> new RatingAnswer(
                                "rater-" + rater, item.item(), opinion.of(rater, item), 1_000L * (rater + 1))))
                .toList();
    }

    /** What raters say. */
    @FunctionalInterface
    interface Opinion {
        int of(int rater, RatedItem item);
    }
}
