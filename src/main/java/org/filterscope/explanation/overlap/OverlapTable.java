package org.filterscope.explanation.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.job.JobId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The overlaps in the database, from the moment they are asked for. */
@Component
class OverlapTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    OverlapTable(JdbcClient database, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** An overlap as it is kept. */
    record Entry(OverlapOrder order, Optional<OverlapSummary> summary) {}

    void insert(OverlapOrder order) {
        database.sql("""
                        insert into mask_overlap (id, explanation_id, request, images_name, input_hash, job_id,
                            requested_by, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order.id(),
                        order.explanation().value(),
                        json.writeValueAsString(order.request()),
                        order.imagesName(),
                        order.inputHash(),
                        order.job().value(),
                        order.requestedBy(),
                        Timestamp.from(order.requestedAt()))
                .update();
    }

    /** Whoever asks again waits for another job. */
    void askAgain(UUID id, JobId job) {
        database.sql("update mask_overlap set job_id = ? where id = ?")
                .params(job.value(), id)
                .update();
    }

    /**
     * Keeps what came of it, in the caller's transaction; tells whether it was still awaited.
     *
     * @param filters what was found of each filter, in order
     */
    boolean finish(UUID id, OverlapSummary summary, List<FilterOverlap> filters) {
        int updated = database.sql("update mask_overlap set made_at = ?, summary = ? where id = ? and made_at is null")
                .params(Timestamp.from(clock.instant()), json.writeValueAsString(summary), id)
                .update();
        if (updated == 0) {
            return false;
        }
        List<Object[]> ofFilters = new ArrayList<>();
        List<Object[]> ofCategories = new ArrayList<>();
        for (int filter = 0; filter < filters.size(); filter++) {
            FilterOverlap found = filters.get(filter);
            ofFilters.add(new Object[] {id, filter, found.truths(), found.named()});
            for (int place = 0; place < found.categories().size(); place++) {
                CategoryOverlap each = found.categories().get(place);
                ofCategories.add(
                        new Object[] {id, filter, place, each.category(), each.images(), each.shared(), each.either()});
            }
        }
        batches.batchUpdate(
                "insert into mask_overlap_filter (overlap_id, filter, truths, named) values (?, ?, ?, ?)", ofFilters);
        batches.batchUpdate("""
                        insert into mask_overlap_category (overlap_id, filter, place, category, images, shared_cells,
                            all_cells)
                        values (?, ?, ?, ?, ?, ?, ?)""", ofCategories);
        return true;
    }

    Optional<Entry> find(UUID id) {
        return database.sql("select * from mask_overlap where id = ?")
                .param(id)
                .query(this::entry)
                .optional();
    }

    Optional<Entry> findByInputs(ExplanationId explanation, String inputHash) {
        return database.sql("select * from mask_overlap where explanation_id = ? and input_hash = ?")
                .params(explanation.value(), inputHash)
                .query(this::entry)
                .optional();
    }

    List<Entry> of(ExplanationId explanation) {
        return database.sql("select * from mask_overlap where explanation_id = ? order by requested_at desc, id")
                .param(explanation.value())
                .query(this::entry)
                .list();
    }

    /** The overlap that was made last. */
    Optional<UUID> latest(ExplanationId explanation) {
        return database.sql("""
                        select id from mask_overlap where explanation_id = ? and made_at is not null
                        order by made_at desc, id limit 1""").param(explanation.value()).query(UUID.class).optional();
    }

    Optional<FilterOverlap> filter(UUID id, int filter) {
        List<CategoryOverlap> categories = database.sql("""
                        select * from mask_overlap_category where overlap_id = ? and filter = ? order by place""")
                .params(id, filter)
                .query((row, _) -> new CategoryOverlap(
                        row.getString("category"),
                        row.getInt("images"),
                        row.getLong("shared_cells"),
                        row.getLong("all_cells")))
                .list();
        return database.sql("select * from mask_overlap_filter where overlap_id = ? and filter = ?")
                .params(id, filter)
                .query((row, _) -> new FilterOverlap(categories, row.getInt("truths"), row.getInt("named")))
                .optional();
    }

    /** The recall of each filter that sees any category. */
    Map<Integer, Double> recall(UUID id) {
        Map<Integer, Double> recall = new TreeMap<>();
        database.sql("select filter, truths, named from mask_overlap_filter where overlap_id = ? and truths > 0")
                .param(id)
                .query(row -> {
                    recall.put(row.getInt("filter"), (double) row.getInt("named") / row.getInt("truths"));
                });
        return recall;
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        OverlapOrder order = new OverlapOrder(
                row.getObject("id", UUID.class),
                new ExplanationId(row.getObject("explanation_id", UUID.class)),
                json.readValue(row.getString("request"), OverlapRequest.class),
                row.getString("images_name"),
                row.getString("input_hash"),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant());
        return new Entry(
                order,
                Optional.ofNullable(row.getString("summary")).map(text -> json.readValue(text, OverlapSummary.class)));
    }
}
