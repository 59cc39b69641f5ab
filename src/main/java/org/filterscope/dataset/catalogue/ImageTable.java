package org.filterscope.dataset.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.RegionText;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The images of datasets in the database. Lists are read in pages that begin after an image, never by counting up to it. */
@Component
class ImageTable {

    private static final String TILE = "i.number, i.name, i.width, i.height, i.file_hash, i.thumbnail_hash";

    private final JdbcClient database;

    ImageTable(JdbcClient database) {
        this.database = database;
    }

    /** The images whose numbers come after one, which is 0 for the first ones. */
    List<ImageTile> following(int dataset, int number, int most) {
        return database.sql("select " + TILE
                        + " from dataset_image i where i.dataset_key = ? and i.number > ? order by i.number limit ?")
                .params(dataset, number, most)
                .query(ImageTable::tile)
                .list();
    }

    int count(int dataset, Condition condition) {
        return database.sql("select count(*) from dataset_image i where i.dataset_key = ? and " + condition.sql())
                .param(dataset)
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    /** The numbers of all images that meet a condition, in order. */
    List<Integer> numbers(int dataset, Condition condition) {
        return database.sql("select i.number from dataset_image i where i.dataset_key = ? and " + condition.sql()
                        + " order by i.number")
                .param(dataset)
                .params(condition.parameters())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** The names of all images, the first that of number 1. */
    List<String> names(int dataset) {
        return database.sql("select name from dataset_image where dataset_key = ? order by number")
                .param(dataset)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** An image with the size its annotations were drawn on. */
    record Annotated(int number, String name, int annotatedWidth, int annotatedHeight) {}

    /** Goes through all images that meet a condition, in order. */
    void forEach(int dataset, Condition condition, Consumer<Annotated> use) {
        database.sql("select i.number, i.name, i.annotated_width, i.annotated_height"
                        + " from dataset_image i where i.dataset_key = ? and " + condition.sql() + " order by i.number")
                .param(dataset)
                .params(condition.parameters())
                .query(row -> {
                    use.accept(new Annotated(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4)));
                });
    }

    Optional<ImageTile> tile(int dataset, int number) {
        return database.sql("select " + TILE + " from dataset_image i where i.dataset_key = ? and i.number = ?")
                .params(dataset, number)
                .query(ImageTable::tile)
                .optional();
    }

    /** The tiles of some images, in the order of their numbers; numbers without an image are passed over. */
    List<ImageTile> tiles(int dataset, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : database.sql("select " + TILE
                                + " from dataset_image i where i.dataset_key = :key and i.number in (:numbers)"
                                + " order by i.number")
                        .param("key", dataset)
                        .param("numbers", numbers)
                        .query(ImageTable::tile)
                        .list();
    }

    /** The row of an image, without what other tables say about it. */
    private record Plain(
            ImageTile tile,
            long bytes,
            Optional<String> cluster,
            int annotatedWidth,
            int annotatedHeight,
            Optional<Integer> previous,
            Optional<Integer> next) {}

    ImageDetails details(int dataset, int number) {
        Plain plain = database.sql("""
                        select i.*, (select max(b.number) from dataset_image b
                                where b.dataset_key = i.dataset_key and b.number < i.number) as previous_number,
                            (select min(a.number) from dataset_image a
                                where a.dataset_key = i.dataset_key and a.number > i.number) as next_number
                        from dataset_image i where i.dataset_key = ? and i.number = ?""")
                .params(dataset, number)
                .query((row, index) -> new Plain(
                        tile(row, index),
                        row.getLong("bytes"),
                        Optional.ofNullable(row.getString("cluster_name")),
                        row.getInt("annotated_width"),
                        row.getInt("annotated_height"),
                        number(row, "previous_number"),
                        number(row, "next_number")))
                .optional()
                .orElseThrow(ThingNotFoundException::new);
        return new ImageDetails(
                plain.tile(),
                plain.bytes(),
                plain.cluster(),
                plain.annotatedWidth(),
                plain.annotatedHeight(),
                annotations(dataset, number, number).getOrDefault(number, List.of()),
                attributes(dataset, number),
                plain.previous(),
                plain.next());
    }

    /** The annotations of the images with these numbers, both included. */
    Map<Integer, List<Annotation>> annotations(int dataset, int from, int to) {
        Map<Integer, List<Annotation>> annotations = new LinkedHashMap<>();
        database.sql("""
                        select a.image_number, a.crowd, a.region, c.name
                        from dataset_annotation a join dataset_category c
                            on c.dataset_key = a.dataset_key and c.number = a.category_number
                        where a.dataset_key = ? and a.image_number between ? and ?
                        order by a.image_number, a.place""").params(dataset, from, to).query(row -> {
            annotations
                    .computeIfAbsent(row.getInt("image_number"), _ -> new ArrayList<>(4))
                    .add(new Annotation(
                            row.getString("name"), RegionText.read(row.getString("region")), row.getBoolean("crowd")));
        });
        return annotations;
    }

    List<String> categories(int dataset) {
        return database.sql("select name from dataset_category where dataset_key = ? order by number")
                .param(dataset)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Map<String, List<String>> attributes(int dataset, int number) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        database.sql("""
                        select a.name, v.value_text from dataset_value v join dataset_attribute a
                            on a.dataset_key = v.dataset_key and a.number = v.attribute_number
                        where v.dataset_key = ? and v.image_number = ? order by a.number, v.value_text""").params(dataset, number).query(row -> {
            attributes
                    .computeIfAbsent(row.getString("name"), _ -> new ArrayList<>(1))
                    .add(row.getString("value_text"));
        });
        return attributes;
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    static ImageTile tile(ResultSet row, int index) throws SQLException {
        return new ImageTile(
                row.getInt("number"),
                row.getString("name"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("file_hash"),
                row.getString("thumbnail_hash"));
    }
}
