package org.filterscope.bias.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Blind checks, their two raters and what these said, in the database. */
@Component
class WordCheckTable {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    WordCheckTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A check as it is kept. */
    record Row(
            CheckId id,
            AuditId audit,
            String word,
            long seed,
            List<CheckedImage> items,
            String madeBy,
            Instant madeAt,
            Optional<CheckOutcome> outcome) {}

    void insert(CheckId id, AuditId audit, String word, long seed, List<CheckedImage> items, String madeBy) {
        database.sql("""
                        insert into word_check (id, audit_id, word, seed, made_by, made_at, items)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        audit.value(),
                        word,
                        seed,
                        madeBy,
                        Timestamp.from(clock.instant()),
                        json.writeValueAsString(items))
                .update();
    }

    Optional<Row> find(CheckId id) {
        return database.sql("select * from word_check where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    Optional<Row> find(AuditId audit, String word) {
        return database.sql("select * from word_check where audit_id = ? and word = ?")
                .params(audit.value(), word)
                .query(this::row)
                .optional();
    }

    List<Row> of(AuditId audit) {
        return database.sql("select * from word_check where audit_id = ? order by word")
                .param(audit.value())
                .query(this::row)
                .list();
    }

    /** Makes whoever answers wait until the transaction ends. */
    void hold(CheckId id) {
        database.sql("select id from word_check where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    boolean delete(CheckId id) {
        return database.sql("delete from word_check where id = ? and outcome is null")
                        .param(id.value())
                        .update()
                == 1;
    }

    void finish(CheckId id, CheckOutcome outcome) {
        database.sql("update word_check set outcome = ? where id = ?")
                .params(json.writeValueAsString(outcome), id.value())
                .update();
    }

    /** Who rates, the first one first. */
    List<UserId> raters(CheckId id) {
        return database.sql("select account_id from word_check_rater where check_id = ? order by seat")
                .param(id.value())
                .query((row, _) -> new UserId(row.getObject("account_id", UUID.class)))
                .list();
    }

    void seat(CheckId id, UserId rater, int seat) {
        database.sql("insert into word_check_rater (check_id, account_id, seat) values (?, ?, ?)")
                .params(id.value(), rater.value(), seat)
                .update();
    }

    /** What somebody answered, by the item's number. */
    Map<Integer, Answer> answers(CheckId id, UserId rater) {
        Map<Integer, Answer> answers = new LinkedHashMap<>();
        database.sql("select item, answer from word_check_answer where check_id = ? and account_id = ? order by item")
                .params(id.value(), rater.value())
                .query(row -> {
                    answers.put(row.getInt("item"), Answer.valueOf(row.getString("answer")));
                });
        return answers;
    }

    void answer(CheckId id, UserId rater, int item, Answer answer) {
        database.sql("delete from word_check_answer where check_id = ? and account_id = ? and item = ?")
                .params(id.value(), rater.value(), item)
                .update();
        database.sql("""
                        insert into word_check_answer (check_id, account_id, item, answer, answered_at)
                        values (?, ?, ?, ?, ?)""")
                .params(id.value(), rater.value(), item, answer.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new CheckId(row.getObject("id", UUID.class)),
                new AuditId(row.getObject("audit_id", UUID.class)),
                row.getString("word"),
                row.getLong("seed"),
                List.of(json.readValue(row.getString("items"), CheckedImage[].class)),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("outcome")).map(text -> json.readValue(text, CheckOutcome.class)));
    }
}
