package org.filterscope.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fetches the filters of a list page by page, and holds those of the page fetched last. */
final class FilterPages {

    private final Explanations explanations;
    private final ExplanationId explanation;
    private final List<Integer> numbers;
    private final Map<Integer, ExplainedFilter> page = new HashMap<>();

    FilterPages(Explanations explanations, ExplanationId explanation, List<Integer> numbers) {
        this.explanations = explanations;
        this.explanation = explanation;
        this.numbers = List.copyOf(numbers);
    }

    List<Integer> fetch(int offset, int limit) {
        List<Integer> wanted =
                numbers.subList(Math.min(offset, numbers.size()), Math.min(offset + limit, numbers.size()));
        page.clear();
        explanations.filters(explanation, wanted).forEach(filter -> page.put(filter.number(), filter));
        return wanted;
    }

    /** A filter of the page fetched last. */
    ExplainedFilter filter(int number) {
        return Objects.requireNonNullElseGet(page.get(number), () -> explanations.filter(explanation, number));
    }
}
