package org.filterscope.explanation;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A search among filters as a part of an address: {@code ?q=dog&show=reliable&sort=strength}. */
final class SearchAddress {

    private static final String TEXT = "q";
    private static final String SHOW = "show";
    private static final String ORDER = "sort";

    private SearchAddress() {}

    /** What is missing or means nothing is as in {@link FilterSearch#ALL}. */
    static FilterSearch read(QueryParameters query) {
        return new FilterSearch(
                query.getSingleParameter(TEXT).orElse(""),
                read(query, SHOW, FilterSearch.ALL.show(), FilterSearch.Show.values()),
                read(query, ORDER, FilterSearch.ALL.order(), FilterSearch.Order.values()));
    }

    private static <E extends Enum<E>> E read(QueryParameters query, String name, E otherwise, E[] values) {
        return query.getSingleParameter(name)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> word(value).equals(word))
                        .findFirst())
                .orElse(otherwise);
    }

    static QueryParameters write(FilterSearch search) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!search.text().isEmpty()) {
            query.put(TEXT, search.text());
        }
        if (search.show() != FilterSearch.ALL.show()) {
            query.put(SHOW, word(search.show()));
        }
        if (search.order() != FilterSearch.ALL.order()) {
            query.put(ORDER, word(search.order()));
        }
        return QueryParameters.simple(query);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
