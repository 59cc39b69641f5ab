package org.filterscope.explanation.compare;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.export.FilterSelection;

/**
 * What the page of a comparison shows, as its address has it:
 * {@code ?left=…&right=…&show=words&by=words&side=left&page=2&sel=3,17,40-45}.
 *
 * @param left the explanation on the left
 * @param right the explanation on the right
 * @param show which of the findings
 * @param measure by what filters are matched
 * @param side which words are listed
 * @param page which page of the list, from 1
 * @param picked the filters on the left to which pairs and changes are narrowed; none for all
 */
record CompareState(
        Optional<ExplanationId> left,
        Optional<ExplanationId> right,
        Show show,
        Measure measure,
        WordUse.Side side,
        int page,
        FilterSelection picked) {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String SHOW = "show";
    private static final String MEASURE = "by";
    private static final String SIDE = "side";
    private static final String PAGE = "page";
    private static final String PICKED = "sel";
    private static final FilterSelection ALL = new FilterSelection(List.of());

    /** Which of the findings. */
    enum Show {
        /** Filters matched by their words. */
        PAIRS,
        /** Words that one side has, or both. */
        WORDS,
        /** Filters that changed. */
        CHANGES
    }

    static CompareState of(Optional<ExplanationId> left, Optional<ExplanationId> right) {
        return new CompareState(left, right, Show.PAIRS, Measure.MEANING, WordUse.Side.LEFT, 1, ALL);
    }

    CompareState withLeft(Optional<ExplanationId> other) {
        return new CompareState(other, right, show, measure, side, 1, ALL);
    }

    CompareState withRight(Optional<ExplanationId> other) {
        return new CompareState(left, other, show, measure, side, 1, picked);
    }

    CompareState swapped() {
        WordUse.Side other = switch (side) {
            case LEFT -> WordUse.Side.RIGHT;
            case RIGHT -> WordUse.Side.LEFT;
            case BOTH -> WordUse.Side.BOTH;
        };
        return new CompareState(right, left, show, measure, other, 1, ALL);
    }

    CompareState with(Show other) {
        return new CompareState(left, right, other, measure, side, 1, picked);
    }

    CompareState with(Measure other) {
        return new CompareState(left, right, show, other, side, 1, picked);
    }

    CompareState with(WordUse.Side other) {
        return new CompareState(left, right, show, measure, other, 1, picked);
    }

    CompareState withPage(int other) {
        return new CompareState(left, right, show, measure, side, other, picked);
    }

    /** The same with all filters. */
    CompareState withAll() {
        return new CompareState(left, right, show, measure, side, 1, ALL);
    }

    /** Whether a filter on the left is shown. */
    boolean shows(int filter) {
        return picked.filters().isEmpty() || picked.filters().contains(filter);
    }

    static CompareState read(QueryParameters query) {
        CompareState usual = of(
                query.getSingleParameter(LEFT).filter(id -> !id.isEmpty()).map(ExplanationId::parse),
                query.getSingleParameter(RIGHT).filter(id -> !id.isEmpty()).map(ExplanationId::parse));
        return new CompareState(
                usual.left,
                usual.right,
                read(query, SHOW, Show.values(), usual.show),
                query.getSingleParameter(MEASURE).flatMap(Measure::of).orElse(usual.measure),
                read(query, SIDE, WordUse.Side.values(), usual.side),
                query.getSingleParameter(PAGE)
                        .filter(page -> page.matches("[1-9]\\d{0,5}"))
                        .map(Integer::valueOf)
                        .orElse(1),
                query.getSingleParameter(PICKED)
                        .filter(text -> !text.isBlank())
                        .map(FilterSelection::parse)
                        .orElse(ALL));
    }

    private static <E extends Enum<E>> E read(QueryParameters query, String name, E[] values, E otherwise) {
        return query.getSingleParameter(name)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> word(value).equals(word))
                        .findFirst())
                .orElse(otherwise);
    }

    /** The address without the leading slash; what is usual is left out. */
    String address() {
        // all values are ids, words and numbers, so that nothing needs to be encoded
        String query = parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? CompareNavigation.COMPARE : CompareNavigation.COMPARE + "?" + query;
    }

    /** What follows the question mark. */
    QueryParameters query() {
        return QueryParameters.simple(parameters());
    }

    private Map<String, String> parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        left.ifPresent(id -> query.put(LEFT, id.toString()));
        right.ifPresent(id -> query.put(RIGHT, id.toString()));
        if (show != Show.PAIRS) {
            query.put(SHOW, word(show));
        }
        if (measure != Measure.MEANING) {
            query.put(MEASURE, measure.word());
        }
        if (side != WordUse.Side.LEFT) {
            query.put(SIDE, word(side));
        }
        if (page != 1) {
            query.put(PAGE, Integer.toString(page));
        }
        if (!picked.filters().isEmpty()) {
            query.put(PICKED, picked.text());
        }
        return query;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
