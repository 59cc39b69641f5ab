package org.filterscope.dataset.pages;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** How a filter stands in the address of a page: {@code ?category=dog&is.gender=female&from.age=18&name=beach}. */
final class FilterAddress {

    private static final String CATEGORY = "category";
    private static final String MATCH = "match";
    private static final String ALL = "all";
    private static final String IS = "is.";
    private static final String FROM = "from.";
    private static final String TO = "to.";
    private static final String CLUSTER = "cluster";
    private static final String NAME = "name";
    private static final String RULE = "rule";

    private FilterAddress() {}

    /** The parameters that say the filter; changeable, so that a page can add its own. */
    static Map<String, List<String>> write(ImageFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, CATEGORY, filter.categories());
        if (filter.allCategories()) {
            parameters.put(MATCH, List.of(ALL));
        }
        filter.values().forEach((attribute, values) -> put(parameters, IS + attribute, values));
        filter.ranges().forEach((attribute, range) -> {
            Double from = range.from();
            Double to = range.to();
            if (from != null) {
                parameters.put(FROM + attribute, List.of(plain(from)));
            }
            if (to != null) {
                parameters.put(TO + attribute, List.of(plain(to)));
            }
        });
        put(parameters, CLUSTER, filter.clusters());
        if (!filter.name().isEmpty()) {
            parameters.put(NAME, List.of(filter.name()));
        }
        filter.rule().ifPresent(rule -> parameters.put(RULE, List.of(RuleJson.write(rule))));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String key, Set<String> values) {
        if (!values.isEmpty()) {
            parameters.put(key, List.copyOf(values));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /**
     * Reads a filter.
     *
     * @throws RefusedException when a number or a rule in it cannot be read
     */
    static ImageFilter read(QueryParameters query) {
        Map<String, List<String>> parameters = query.getParameters();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<String, SubsetRule.Between> ranges = new LinkedHashMap<>();
        parameters.forEach((key, given) -> {
            if (key.startsWith(IS)) {
                values.put(key.substring(IS.length()), new LinkedHashSet<>(given));
            } else if (key.startsWith(FROM) || key.startsWith(TO)) {
                String attribute = key.substring(key.indexOf('.') + 1);
                ranges.computeIfAbsent(
                        attribute,
                        _ -> new SubsetRule.Between(
                                attribute,
                                number(query.getSingleParameter(FROM + attribute)),
                                number(query.getSingleParameter(TO + attribute))));
            }
        });
        return new ImageFilter(
                new LinkedHashSet<>(query.getParameters(CATEGORY)),
                query.getSingleParameter(MATCH).filter(ALL::equals).isPresent(),
                values,
                ranges,
                new LinkedHashSet<>(query.getParameters(CLUSTER)),
                query.getSingleParameter(NAME).orElse(""),
                query.getSingleParameter(RULE).map(RuleJson::read));
    }

    private static @Nullable Double number(Optional<String> text) {
        try {
            return text.map(Double::valueOf).orElse(null);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    "The address of this page has a range that is no number; pick the range anew.", e);
        }
    }
}
