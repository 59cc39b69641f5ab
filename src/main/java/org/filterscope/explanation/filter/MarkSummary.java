package org.filterscope.explanation.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people make of one filter, as galleries show it.
 *
 * @param mine the caller's verdict; null where there is none
 * @param right how many people say so
 * @param partly how many people say so
 * @param wrong how many people say so
 * @param words people's own words, the first written first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MarkSummary(@Nullable String mine, int right, int partly, int wrong, List<String> words) {

    static final MarkSummary NONE = new MarkSummary(null, 0, 0, 0, List.of());

    public MarkSummary {
        words = List.copyOf(words);
    }

    MarkSummary with(Verdict verdict, boolean own) {
        return new MarkSummary(
                own ? verdict.word() : mine,
                right + (verdict == Verdict.RIGHT ? 1 : 0),
                partly + (verdict == Verdict.PARTLY ? 1 : 0),
                wrong + (verdict == Verdict.WRONG ? 1 : 0),
                words);
    }

    MarkSummary with(String word) {
        return new MarkSummary(
                mine,
                right,
                partly,
                wrong,
                java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of(word))
                        .toList());
    }
}
