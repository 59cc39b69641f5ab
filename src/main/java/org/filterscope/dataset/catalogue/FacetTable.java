package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the images of a dataset have in common, in the database. */
@Component
class FacetTable {

    private final JdbcClient database;

    FacetTable(JdbcClient database) {
        this.database = database;
    }

    /** An attribute of a dataset. */
    private record Attribute(int number, String name, boolean numeric, boolean several) {}

    /** The values of an attribute under a condition. */
    private static final class Values {
        private final List<ValueCount> commonest = new ArrayList<>();
        private int total;
        private int distinct;
        private Optional<Range> range = Optional.empty();
    }

    /** Numbers of all images under a condition. */
    private record Summary(int images, int withoutAnnotations, int clusters, int withoutCluster) {}

    Facets facets(int dataset, Condition condition) {
        Summary summary = summary(dataset, condition);
        return new Facets(
                summary.images(),
                categories(dataset, condition),
                summary.withoutAnnotations(),
                attributes(dataset, condition, summary.images()),
                summary.clusters(),
                summary.withoutCluster());
    }

    private Summary summary(int dataset, Condition condition) {
        return database.sql("select count(*), coalesce(sum(case when i.annotations = 0 then 1 else 0 end), 0),"
                        + " count(distinct i.cluster_name), count(i.cluster_name)"
                        + " from dataset_image i where i.dataset_key = ? and " + condition.sql())
                .param(dataset)
                .params(condition.parameters())
                .query((row, _) ->
                        new Summary(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(1) - row.getInt(4)))
                .single();
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
                        + " join dataset_category c on c.dataset_key = s.dataset_key and c.number = s.category_number"
                        + " where s.dataset_key = ?" + imageMeets("s", condition)
                        + " group by c.name order by count(*) desc, c.name")
                .param(dataset)
                .params(parameters(dataset, condition))
                .query((row, _) -> new ValueCount(row.getString(1), row.getInt(2)))
                .list();
    }

    /**
     * The images are found first and then looked up: a database that knows little about its tables yet would otherwise ask
     * the condition for every row.
     */
    private static String imageMeets(String alias, Condition condition) {
        return condition.equals(Condition.ALWAYS)
                ? ""
                : " and " + alias + ".image_number in"
                        + " (select i.number from dataset_image i where i.dataset_key = ? and " + condition.sql() + ")";
    }

    private static List<Object> parameters(int dataset, Condition condition) {
        return condition.equals(Condition.ALWAYS)
                ? List.of()
                : Stream.concat(Stream.of(dataset), condition.parameters().stream())
                        .toList();
    }

    private List<AttributeFacet> attributes(int dataset, Condition condition, int images) {
        Map<Integer, Values> values = values(dataset, condition);
        List<Attribute> attributes = database.sql("select number, name, numeric_values, several_values"
                        + " from dataset_attribute where dataset_key = ? order by number")
                .param(dataset)
                .query((row, _) -> new Attribute(row.getInt(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .list();
        return attributes.stream()
                .map(attribute -> {
                    Values found = values.getOrDefault(attribute.number(), new Values());
                    int known = attribute.several() ? known(dataset, condition, attribute.number()) : found.total;
                    return new AttributeFacet(
                            attribute.name(),
                            attribute.numeric(),
                            known,
                            images - known,
                            found.distinct,
                            found.commonest,
                            attribute.numeric() ? found.range : Optional.empty());
                })
                .toList();
    }

    /** One pass over the values: each is counted, and what concerns all of an attribute is said beside the commonest. */
    private Map<Integer, Values> values(int dataset, Condition condition) {
        Map<Integer, Values> values = new HashMap<>();
        database.sql("""
                        select * from (
                            select attribute_number, value_text, value_images,
                                row_number() over (partition by attribute_number
                                    order by value_images desc, value_text) as value_place,
                                count(*) over (partition by attribute_number) as distinct_values,
                                sum(value_images) over (partition by attribute_number) as total_values,
                                min(value_number) over (partition by attribute_number) as lowest,
                                max(value_number) over (partition by attribute_number) as highest
                            from (
                                select v.attribute_number, v.value_text, count(*) as value_images,
                                    min(v.value_number) as value_number
                                from dataset_value v where v.dataset_key = ?%s
                                group by v.attribute_number, v.value_text) grouped) ranked
                        where value_place <= ? order by attribute_number, value_place""".formatted(imageMeets("v", condition)))
                .param(dataset)
                .params(parameters(dataset, condition))
                .param(AttributeFacet.LISTED)
                .query(row -> {
                    Values of = values.computeIfAbsent(row.getInt("attribute_number"), _ -> new Values());
                    of.commonest.add(new ValueCount(row.getString("value_text"), row.getInt("value_images")));
                    of.total = row.getInt("total_values");
                    of.distinct = row.getInt("distinct_values");
                    double lowest = row.getDouble("lowest");
                    of.range =
                            row.wasNull() ? Optional.empty() : Optional.of(new Range(lowest, row.getDouble("highest")));
                });
        return values;
    }

    /** An image with several values counts once. */
    private int known(int dataset, Condition condition, int attribute) {
        return database.sql("select count(distinct v.image_number) from dataset_value v where v.dataset_key = ?"
                        + imageMeets("v", condition) + " and v.attribute_number = ?")
                .param(dataset)
                .params(parameters(dataset, condition))
                .param(attribute)
                .query(Integer.class)
                .single();
    }
}
