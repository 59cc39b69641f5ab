package org.filterscope.explanation.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.FilterWords;

/**
 * A filter of one layer in two explanations of it.
 *
 * @param before its words on the left
 * @param after its words on the right
 * @param change 1 less the weighted Jaccard similarity of its reliable words: 0 where they are equal, 1 where it has none
 *     in common
 */
public record FilterChange(FilterWords before, FilterWords after, double change) {

    private static final Comparator<FilterChange> MOST_FIRST =
            Comparator.comparingDouble(FilterChange::change).reversed().thenComparingInt(FilterChange::filter);

    /** The filter's number. */
    public int filter() {
        return before.number();
    }

    /** What became of the filter's reliability, where it changed. */
    public Optional<String> reliability() {
        if (before.reliable() == after.reliable()) {
            return Optional.empty();
        }
        return Optional.of(after.reliable() ? "has a reliable word now" : "has no reliable word any more");
    }

    /** Reliable words on the left that are none on the right. */
    List<String> lost() {
        return less(before, after);
    }

    /** Reliable words on the right that were none on the left. */
    List<String> gained() {
        return less(after, before);
    }

    private static List<String> less(FilterWords all, FilterWords without) {
        Map<String, Double> others = WordProfile.of(without).strengths();
        return all.reliableWords().stream()
                .filter(word -> !others.containsKey(word.lemma()))
                .map(ExplainedWord::word)
                .toList();
    }

    /** The filters whose reliable words or their strengths changed, those that changed most first. */
    static List<FilterChange> of(List<FilterWords> before, List<FilterWords> after) {
        Map<Integer, FilterWords> now =
                after.stream().collect(Collectors.toMap(FilterWords::number, Function.identity()));
        return before.stream()
                .flatMap(filter -> Optional.ofNullable(now.get(filter.number())).stream()
                        .map(other -> new FilterChange(filter, other, difference(filter, other))))
                .filter(each -> each.change() > 0)
                .sorted(MOST_FIRST)
                .toList();
    }

    private static double difference(FilterWords before, FilterWords after) {
        WordProfile old = WordProfile.of(before);
        WordProfile fresh = WordProfile.of(after);
        return old.words().isEmpty() && fresh.words().isEmpty() ? 0 : 1 - EqualWords.between(old, fresh);
    }
}
