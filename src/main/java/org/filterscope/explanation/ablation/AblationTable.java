package org.filterscope.explanation.ablation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.job.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ablations in the database, from the moment they are asked for. */
@Component
class AblationTable {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    AblationTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** An ablation as it is kept. */
    record Entry(AblationOrder order, Optional<AblationResult> result) {}

    void insert(AblationOrder order) {
        database.sql("""
                        insert into ablation (id, explanation_id, request, images_name, title, input_hash, job_id,
                            requested_by, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order.id().value(),
                        order.explanation().value(),
                        json.writeValueAsString(order.request()),
                        order.imagesName(),
                        order.title(),
                        order.inputHash(),
                        order.job().value(),
                        order.requestedBy(),
                        Timestamp.from(order.requestedAt()))
                .update();
    }

    /** Whoever asks again waits for another job. */
    void askAgain(AblationId id, JobId job) {
        database.sql("update ablation set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    /** Keeps what came of it; tells whether it was still awaited. */
    boolean finish(AblationId id, AblationResult result) {
        return database.sql("update ablation set made_at = ?, result = ? where id = ? and made_at is null")
                        .params(Timestamp.from(clock.instant()), json.writeValueAsString(result), id.value())
                        .update()
                == 1;
    }

    Optional<Entry> find(AblationId id) {
        return database.sql("select * from ablation where id = ?")
                .param(id.value())
                .query(this::entry)
                .optional();
    }

    Optional<Entry> findByInputs(ExplanationId explanation, String inputHash) {
        return database.sql("select * from ablation where explanation_id = ? and input_hash = ?")
                .params(explanation.value(), inputHash)
                .query(this::entry)
                .optional();
    }

    List<Entry> of(ExplanationId explanation) {
        return database.sql("""
                        select * from ablation where explanation_id = ? order by requested_at desc, id limit ?""")
                .params(explanation.value(), MOST)
                .query(this::entry)
                .list();
    }

    void delete(AblationId id) {
        database.sql("delete from ablation where id = ?").param(id.value()).update();
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        AblationOrder order = new AblationOrder(
                new AblationId(row.getObject("id", UUID.class)),
                new ExplanationId(row.getObject("explanation_id", UUID.class)),
                json.readValue(row.getString("request"), AblationRequest.class),
                row.getString("images_name"),
                row.getString("title"),
                row.getString("input_hash"),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant());
        String result = row.getString("result");
        return new Entry(
                order, result == null ? Optional.empty() : Optional.of(json.readValue(result, AblationResult.class)));
    }
}
