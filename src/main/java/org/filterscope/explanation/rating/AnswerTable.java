package org.filterscope.explanation.rating;

import java.util.Locale;
import java.util.stream.Collectors;
import org.filterscope.page.Csv;

/** All answers of a round as CSV, one a line. */
final class AnswerTable {

    private static final double MILLIS = 1_000;

    private AnswerTable() {}

    static String of(RoundResult result) {
        Csv csv = new Csv("rater", "item", "filter", "sources", "gold", "words", "score", "seconds");
        for (RatingAnswer answer : result.answers()) {
            RatedItem item = result.plan().items().get(answer.item());
            csv.row(
                    answer.rater(),
                    answer.item(),
                    item.filter(),
                    item.sources().stream().map(WordSource::key).collect(Collectors.joining("; ")),
                    item.gold()
                            .map(gold -> gold.name().toLowerCase(Locale.ROOT))
                            .orElse(""),
                    String.join("; ", item.words()),
                    answer.told() ? answer.score() : "",
                    answer.millis() / MILLIS);
        }
        return csv.toString();
    }
}
