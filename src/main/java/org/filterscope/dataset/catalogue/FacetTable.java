package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the images of a dataset have in common, in the database. */
@Component
class FacetTable {

    private static final String IMAGES_OF_VALUES =
            " from dataset_value v join dataset_image i on i.dataset_key = v.dataset_key and i.number = v.image_number"
                    + " where v.dataset_key = ? and ";

    private final JdbcClient database;
    private final ImageTable images;

    FacetTable(JdbcClient database, ImageTable images) {
        this.database = database;
        this.images = images;
    }

    /** An attribute of a dataset. */
    private record Attribute(int number, String name, boolean numeric) {}

    /** Numbers of an attribute under a condition. */
    private record Summary(int known, int distinct, Optional<Range> range) {}

    Facets facets(int dataset, Condition condition) {
        int count = images.count(dataset, condition);
        return new Facets(
                count,
                categories(dataset, condition),
                images.count(dataset, condition.and(new Condition("i.annotations = 0", List.of()))),
                attributes(dataset, condition, count),
                clusters(dataset, condition),
                images.count(dataset, condition.and(new Condition("i.cluster_name is null", List.of()))));
    }

    private List<ValueCount> categories(int dataset, Condition condition) {
        if (condition.equals(Condition.ALWAYS)) {
            return database.sql("select name, images from dataset_category where dataset_key = ? and images > 0"
                            + " order by images desc, name")
                    .param(dataset)
                    .query((row, _) -> new ValueCount(row.getString(1), row.getInt(2)))
                    .list();
        }
        return database.sql("select c.name, count(*) from dataset_shown s"
                        + " join dataset_image i on i.dataset_key = s.dataset_key and i.number = s.image_number"
                        + " join dataset_category c on c.dataset_key = s.dataset_key and c.number = s.category_number"
                        + " where s.dataset_key = ? and " + condition.sql()
                        + " group by c.name order by count(*) desc, c.name")
                .param(dataset)
                .params(condition.parameters())
                .query((row, _) -> new ValueCount(row.getString(1), row.getInt(2)))
                .list();
    }

    List<AttributeFacet> attributes(int dataset, Condition condition, int count) {
        Map<Integer, Summary> summaries = summaries(dataset, condition);
        Map<Integer, List<ValueCount>> values = values(dataset, condition);
        Summary none = new Summary(0, 0, Optional.empty());
        return database
                .sql("select number, name, numeric_values from dataset_attribute where dataset_key = ? order by number")
                .param(dataset)
                .query((row, _) -> new Attribute(row.getInt(1), row.getString(2), row.getBoolean(3)))
                .list()
                .stream()
                .map(attribute -> {
                    Summary summary = summaries.getOrDefault(attribute.number(), none);
                    return new AttributeFacet(
                            attribute.name(),
                            attribute.numeric(),
                            summary.known(),
                            count - summary.known(),
                            summary.distinct(),
                            values.getOrDefault(attribute.number(), List.of()),
                            attribute.numeric() ? summary.range() : Optional.empty());
                })
                .toList();
    }

    private Map<Integer, Summary> summaries(int dataset, Condition condition) {
        Map<Integer, Summary> summaries = new HashMap<>();
        database.sql("select v.attribute_number, count(distinct v.image_number), count(distinct v.value_text),"
                        + " min(v.value_number), max(v.value_number), count(v.value_number)" + IMAGES_OF_VALUES
                        + condition.sql() + " group by v.attribute_number")
                .param(dataset)
                .params(condition.parameters())
                .query(row -> {
                    Optional<Range> range = row.getInt(6) == 0
                            ? Optional.empty()
                            : Optional.of(new Range(row.getDouble(4), row.getDouble(5)));
                    summaries.put(row.getInt(1), new Summary(row.getInt(2), row.getInt(3), range));
                });
        return summaries;
    }

    private Map<Integer, List<ValueCount>> values(int dataset, Condition condition) {
        Map<Integer, List<ValueCount>> values = new HashMap<>();
        database.sql("select attribute_number, value_text, value_images from (select v.attribute_number, v.value_text,"
                        + " count(*) as value_images, row_number() over (partition by v.attribute_number"
                        + " order by count(*) desc, v.value_text) as value_place" + IMAGES_OF_VALUES + condition.sql()
                        + " group by v.attribute_number, v.value_text) counted where value_place <= ?"
                        + " order by attribute_number, value_place")
                .param(dataset)
                .params(condition.parameters())
                .param(AttributeFacet.LISTED)
                .query(row -> {
                    values.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                            .add(new ValueCount(row.getString(2), row.getInt(3)));
                });
        return values;
    }

    private int clusters(int dataset, Condition condition) {
        return database.sql("select count(distinct i.cluster_name) from dataset_image i where i.dataset_key = ? and "
                        + condition.sql())
                .param(dataset)
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }
}
