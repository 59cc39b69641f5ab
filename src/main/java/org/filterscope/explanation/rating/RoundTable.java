package org.filterscope.explanation.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.tensor.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rating rounds in the database. */
@Component
class RoundTable {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RoundTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A round as it is kept. */
    record Row(
            RoundId id,
            ExplanationId explanation,
            RoundState state,
            RatingPlan plan,
            String madeBy,
            Instant madeAt,
            Optional<ContentHash> frozen,
            int items,
            Optional<Instant> openedAt,
            Optional<Instant> closedAt) {}

    void insert(RoundId id, ExplanationId explanation, RatingPlan plan, String madeBy) {
        database.sql("""
                        insert into rating_round (id, explanation_id, title, state, plan, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        explanation.value(),
                        plan.title(),
                        RoundState.DRAFT.name(),
                        json.writeValueAsString(plan),
                        madeBy,
                        now())
                .update();
    }

    Optional<Row> find(RoundId id) {
        return database.sql("""
                        select r.* from rating_round r join explanation e on e.id = r.explanation_id
                        where r.id = ? and e.trashed_at is null""").param(id.value()).query(this::row).optional();
    }

    /** The rounds of an explanation, the latest first. */
    List<Row> of(ExplanationId explanation) {
        return database.sql("select * from rating_round where explanation_id = ? order by made_at desc, id limit ?")
                .params(explanation.value(), MOST)
                .query(this::row)
                .list();
    }

    /** Whether the plan could be changed: that of a draft only. */
    boolean change(RoundId id, RatingPlan plan) {
        return database.sql("update rating_round set title = ?, plan = ? where id = ? and state = ?")
                        .params(plan.title(), json.writeValueAsString(plan), id.value(), RoundState.DRAFT.name())
                        .update()
                == 1;
    }

    /** Whether the round could be opened: a draft only. */
    boolean open(RoundId id, ContentHash frozen, int items) {
        return database.sql("""
                        update rating_round set state = ?, frozen_file = ?, items = ?, opened_at = ?
                        where id = ? and state = ?""")
                        .params(RoundState.OPEN.name(), frozen.hex(), items, now(), id.value(), RoundState.DRAFT.name())
                        .update()
                == 1;
    }

    /** Whether the round could be closed: an open one only. */
    boolean close(RoundId id) {
        return database.sql("update rating_round set state = ?, closed_at = ? where id = ? and state = ?")
                        .params(RoundState.CLOSED.name(), now(), id.value(), RoundState.OPEN.name())
                        .update()
                == 1;
    }

    /** Makes whoever wants to change or answer the round wait until the transaction ends, and tells its state. */
    Optional<RoundState> hold(RoundId id) {
        return database.sql("select state from rating_round where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(RoundState::valueOf);
    }

    /** Whether the round could be deleted: a draft only. */
    boolean delete(RoundId id) {
        return database.sql("delete from rating_round where id = ? and state = ?")
                        .params(id.value(), RoundState.DRAFT.name())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new RoundId(row.getObject("id", UUID.class)),
                new ExplanationId(row.getObject("explanation_id", UUID.class)),
                RoundState.valueOf(row.getString("state")),
                json.readValue(row.getString("plan"), RatingPlan.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("frozen_file")).map(ContentHash::new),
                row.getInt("items"),
                time(row, "opened_at"),
                time(row, "closed_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
