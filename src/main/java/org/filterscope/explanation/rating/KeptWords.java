package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterSearch;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** The words that an explanation keeps itself: those of the method it was made with. */
@Component
class KeptWords implements RatedWords {

    private static final int AT_ONCE = 500;

    private final Explanations explanations;

    KeptWords(Explanations explanations) {
        this.explanations = explanations;
    }

    @Override
    public List<String> methods(ExplanationId explanation) {
        return List.of(explanations.details(explanation).settings().attention());
    }

    @Override
    public Map<Integer, List<ExplainedWord>> words(ExplanationId explanation, String method) {
        if (!methods(explanation).contains(method)) {
            throw new ThingNotFoundException();
        }
        List<Integer> numbers = explanations.find(explanation, FilterSearch.ALL);
        Map<Integer, List<ExplainedWord>> words = new TreeMap<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Integer> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            for (ExplainedFilter filter : explanations.filters(explanation, some)) {
                if (!filter.words().isEmpty()) {
                    words.put(filter.number(), filter.words());
                }
            }
        }
        return words;
    }
}
