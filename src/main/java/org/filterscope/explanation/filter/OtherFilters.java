package org.filterscope.explanation.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filterscope.explanation.ExplanationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds other filters that react to the same images, from the top images of all of them. */
@Component
class OtherFilters {

    private static final int SHOWN = 8;

    private static final Comparator<Evidence.Other> STRONGEST =
            Comparator.comparingDouble(Evidence.Other::times).reversed().thenComparingInt(Evidence.Other::filter);

    private final JdbcClient database;

    OtherFilters(JdbcClient database) {
        this.database = database;
    }

    /** The filters, other than this one, that have an image among their top images, by the image's number. */
    Map<Integer, List<Evidence.Other>> of(ExplanationId explanation, int filter, Collection<Integer> images) {
        if (images.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<Evidence.Other>> found = new HashMap<>();
        database.sql("""
                        select i.image, i.filter, i.activation / f.threshold as times
                        from explained_image i
                        join explained_filter f on f.explanation_id = i.explanation_id and f.filter = i.filter
                        where i.explanation_id = :id and i.filter <> :filter and i.image in (:images)
                            and f.threshold > 0 and i.activation > f.threshold""")
                .param("id", explanation.value())
                .param("filter", filter)
                .param("images", images)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("image"), _ -> new ArrayList<>())
                            .add(new Evidence.Other(row.getInt("filter"), "", row.getDouble("times")));
                });
        found.replaceAll(
                (_, others) -> others.stream().sorted(STRONGEST).limit(SHOWN).toList());
        return named(explanation, found);
    }

    private Map<Integer, List<Evidence.Other>> named(
            ExplanationId explanation, Map<Integer, List<Evidence.Other>> found) {
        List<Integer> filters = found.values().stream()
                .flatMap(List::stream)
                .map(Evidence.Other::filter)
                .distinct()
                .toList();
        Map<Integer, String> names = names(explanation, filters);
        found.replaceAll((_, others) -> others.stream()
                .map(other -> new Evidence.Other(other.filter(), names.getOrDefault(other.filter(), ""), other.times()))
                .toList());
        return found;
    }

    /**
     * The filters, other than this one, that reach their thresholds on images, by the images' numbers.
     *
     * @param peaks the greatest activation of every filter of the layer on each image
     */
    Map<Integer, List<Evidence.Other>> of(ExplanationId explanation, int filter, Map<Integer, double[]> peaks) {
        double[] thresholds = database
                .sql("select threshold from explained_filter where explanation_id = ? order by filter")
                .param(explanation.value())
                .query(Double.class)
                .list()
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Map<Integer, List<Evidence.Other>> found = new HashMap<>();
        peaks.forEach((image, all) -> found.put(
                image,
                IntStream.range(0, Math.min(all.length, thresholds.length))
                        .filter(other -> other != filter && thresholds[other] > 0 && all[other] > thresholds[other])
                        .mapToObj(other -> new Evidence.Other(other, "", all[other] / thresholds[other]))
                        .sorted(STRONGEST)
                        .limit(SHOWN)
                        .toList()));
        return named(explanation, found);
    }

    /** The strongest reliable word of each of these filters that has one. */
    Map<Integer, String> names(ExplanationId explanation, Collection<Integer> filters) {
        Map<Integer, String> names = new HashMap<>();
        if (!filters.isEmpty()) {
            database.sql("""
                            select filter, word from explained_word
                            where explanation_id = :id and filter in (:filters) and reliable = true
                            order by filter, place""")
                    .param("id", explanation.value())
                    .param("filters", filters)
                    .query(row -> {
                        names.putIfAbsent(row.getInt("filter"), row.getString("word"));
                    });
        }
        return names;
    }
}
