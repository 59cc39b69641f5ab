package org.filterscope.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.lavise.ActivationGrid;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The filters of explanations in the database, with their words and top images. */
@Component
class FilterTable {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    FilterTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** Where the activations of a top image are. */
    record GridPlace(int image, double threshold, float lowest, float highest, long grid) {}

    void insert(ExplanationId id, List<FilterRows.Row> rows) {
        int[] places = FilterRows.placesByStrength(rows);
        List<Object[]> filters = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        List<Object[]> images = new ArrayList<>();
        long grid = 0;
        for (FilterRows.Row row : rows) {
            ExplainedFilter filter = row.filter();
            filters.add(new Object[] {
                id.value(),
                filter.number(),
                filter.dead(),
                filter.reliable(),
                row.strength(),
                places[filter.number()],
                filter.threshold(),
                json.writeValueAsString(filter.histogram())
            });
            for (int place = 0; place < filter.words().size(); place++) {
                ExplainedWord word = filter.words().get(place);
                words.add(new Object[] {
                    id.value(),
                    filter.number(),
                    place,
                    word.word(),
                    word.lemma(),
                    word.strength(),
                    word.chance(),
                    word.reliable(),
                    word.images()
                });
            }
            for (ExplainedImage image : filter.images()) {
                ActivationGrid activations = row.grids().get(image.place());
                images.add(new Object[] {
                    id.value(),
                    filter.number(),
                    image.place(),
                    image.image(),
                    image.activation(),
                    activations.lowest(),
                    activations.highest(),
                    grid
                });
                grid++;
            }
        }
        insert(
                "insert into explained_filter (explanation_id, filter, dead, reliable, strength, place, threshold,"
                        + " histogram) values (?, ?, ?, ?, ?, ?, ?, ?)",
                filters);
        insert(
                "insert into explained_word (explanation_id, filter, place, word, lemma, strength, chance, reliable, images)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                words);
        insert(
                "insert into explained_image (explanation_id, filter, place, image, activation, lowest, highest, grid)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                images);
    }

    private void insert(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            batches.batchUpdate(sql, rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())));
        }
    }

    /** The numbers of the filters that are searched for, in order. */
    List<Integer> find(ExplanationId id, FilterSearch search) {
        String sql = "select f.filter from explained_filter f where f.explanation_id = :id"
                + switch (search.show()) {
                    case ALL -> "";
                    case RELIABLE -> " and f.reliable = true";
                    case DEAD -> " and f.dead = true";
                }
                + (search.text().isEmpty()
                        ? ""
                        : " and exists (select 1 from explained_word w where w.explanation_id = f.explanation_id"
                                + " and w.filter = f.filter and (lower(w.word) like :text escape '!'"
                                + " or lower(w.lemma) like :text escape '!'))")
                + switch (search.order()) {
                    case NUMBER -> " order by f.filter";
                    case STRENGTH -> " order by f.place";
                };
        JdbcClient.StatementSpec statement = database.sql(sql).param("id", id.value());
        return (search.text().isEmpty() ? statement : statement.param("text", pattern(search.text())))
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private static String pattern(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }

    /** Filters by their numbers, in the order of these; those that do not exist are passed over. */
    List<ExplainedFilter> filters(ExplanationId id, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<ExplainedWord>> words = new HashMap<>();
        statement(
                        "select * from explained_word where explanation_id = :id and filter in (:filters) order by filter, place",
                        id,
                        numbers)
                .query(row -> {
                    words.computeIfAbsent(row.getInt("filter"), _ -> new ArrayList<>())
                            .add(word(row));
                });
        Map<Integer, List<ExplainedImage>> images = new HashMap<>();
        statement(
                        "select * from explained_image where explanation_id = :id and filter in (:filters) order by filter, place",
                        id,
                        numbers)
                .query(row -> {
                    images.computeIfAbsent(row.getInt("filter"), _ -> new ArrayList<>())
                            .add(image(row));
                });
        Map<Integer, ExplainedFilter> filters = new HashMap<>();
        statement("select * from explained_filter where explanation_id = :id and filter in (:filters)", id, numbers)
                .query(row -> {
                    int number = row.getInt("filter");
                    filters.put(
                            number,
                            filter(row, words.getOrDefault(number, List.of()), images.getOrDefault(number, List.of())));
                });
        return numbers.stream().map(filters::get).filter(Objects::nonNull).toList();
    }

    /** The words of all filters, by the filters' numbers. */
    List<FilterWords> words(ExplanationId id) {
        Map<Integer, List<ExplainedWord>> words = new HashMap<>();
        database.sql("select * from explained_word where explanation_id = ? order by filter, place")
                .param(id.value())
                .query(row -> {
                    words.computeIfAbsent(row.getInt("filter"), _ -> new ArrayList<>())
                            .add(word(row));
                });
        return database.sql(
                        "select filter, dead, reliable from explained_filter where explanation_id = ? order by filter")
                .param(id.value())
                .query((row, _) -> new FilterWords(
                        row.getInt("filter"),
                        row.getBoolean("dead"),
                        row.getBoolean("reliable"),
                        words.getOrDefault(row.getInt("filter"), List.of())))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, ExplanationId id, List<Integer> numbers) {
        return database.sql(sql).param("id", id.value()).param("filters", numbers);
    }

    /** Where the activations of a top image are; nothing where there is no such image. */
    Optional<GridPlace> grid(ExplanationId id, int filter, int place) {
        return database.sql("""
                        select i.image, f.threshold, i.lowest, i.highest, i.grid from explained_image i
                        join explained_filter f on f.explanation_id = i.explanation_id and f.filter = i.filter
                        where i.explanation_id = ? and i.filter = ? and i.place = ?""")
                .params(id.value(), filter, place)
                .query((row, _) -> new GridPlace(
                        row.getInt("image"),
                        row.getDouble("threshold"),
                        (float) row.getDouble("lowest"),
                        (float) row.getDouble("highest"),
                        row.getLong("grid")))
                .optional();
    }

    /** Where the activations of the filters from one number to before another are. */
    List<TopGrid> topGrids(ExplanationId id, int from, int to) {
        return database.sql("""
                        select filter, place, image, lowest, highest, grid from explained_image
                        where explanation_id = ? and filter >= ? and filter < ? order by filter, place""")
                .params(id.value(), from, to)
                .query((row, _) -> new TopGrid(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        (float) row.getDouble(4),
                        (float) row.getDouble(5),
                        row.getLong(6)))
                .list();
    }

    private ExplainedFilter filter(ResultSet row, List<ExplainedWord> words, List<ExplainedImage> images)
            throws SQLException {
        return new ExplainedFilter(
                row.getInt("filter"),
                row.getBoolean("dead"),
                row.getBoolean("reliable"),
                row.getDouble("threshold"),
                json.readValue(row.getString("histogram"), HistogramBins.class),
                words,
                images);
    }

    private static ExplainedWord word(ResultSet row) throws SQLException {
        return new ExplainedWord(
                row.getString("word"),
                row.getString("lemma"),
                row.getDouble("strength"),
                row.getDouble("chance"),
                row.getBoolean("reliable"),
                row.getInt("images"));
    }

    private static ExplainedImage image(ResultSet row) throws SQLException {
        return new ExplainedImage(row.getInt("place"), row.getInt("image"), row.getDouble("activation"));
    }
}
