package org.filterscope.explanation.rating;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who rates in which round, and what they said. */
@Component
class RaterTable {

    private final JdbcClient database;
    private final Clock clock;

    RaterTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(RoundId round, UserId rater, String name, String pseudonym) {
        database.sql(
                        "insert into rating_rater (round_id, account_id, name, pseudonym, added_at) values (?, ?, ?, ?, ?)")
                .params(round.value(), rater.value(), name, pseudonym, Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether there was such a rater. */
    boolean remove(RoundId round, UserId rater) {
        return database.sql("delete from rating_rater where round_id = ? and account_id = ?")
                        .params(round.value(), rater.value())
                        .update()
                == 1;
    }

    int count(RoundId round) {
        return database.sql("select count(*) from rating_rater where round_id = ?")
                .param(round.value())
                .query(Integer.class)
                .single();
    }

    Optional<String> pseudonym(RoundId round, UserId rater) {
        return database.sql("select pseudonym from rating_rater where round_id = ? and account_id = ?")
                .params(round.value(), rater.value())
                .query(String.class)
                .optional();
    }

    List<String> pseudonyms(RoundId round) {
        return database.sql("select pseudonym from rating_rater where round_id = ? order by pseudonym")
                .param(round.value())
                .query((row, _) -> row.getString("pseudonym"))
                .list();
    }

    /** By their names. */
    List<RaterProgress> progress(RoundId round) {
        return database.sql("""
                        select r.account_id, r.name, count(a.item) as answered, max(a.answered_at) as latest
                        from rating_rater r
                        left join rating_answer a on a.round_id = r.round_id and a.account_id = r.account_id
                        where r.round_id = ? group by r.account_id, r.name order by lower(r.name), r.account_id""")
                .param(round.value())
                .query((row, _) -> new RaterProgress(
                        new UserId(row.getObject("account_id", java.util.UUID.class)),
                        row.getString("name"),
                        row.getInt("answered"),
                        Optional.ofNullable(row.getTimestamp("latest")).map(Timestamp::toInstant)))
                .list();
    }

    /** Keeps an answer in the place of the one before, if there is one. */
    void answer(RoundId round, UserId rater, int item, int score, long millis) {
        Timestamp now = Timestamp.from(clock.instant());
        int changed = database.sql("""
                        update rating_answer set score = ?, millis = ?, answered_at = ?
                        where round_id = ? and account_id = ? and item = ?""")
                .params(score, millis, now, round.value(), rater.value(), item)
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into rating_answer (round_id, account_id, item, score, millis, answered_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(round.value(), rater.value(), item, score, millis, now)
                    .update();
        }
    }

    List<RatingAnswer> answers(RoundId round) {
        return answers("a.round_id = ?", round.value());
    }

    List<RatingAnswer> answers(RoundId round, UserId rater) {
        return answers("a.round_id = ? and a.account_id = ?", round.value(), rater.value());
    }

    private List<RatingAnswer> answers(String condition, Object... parameters) {
        return database.sql("select r.pseudonym, a.item, a.score, a.millis from rating_answer a join rating_rater r"
                        + " on r.round_id = a.round_id and r.account_id = a.account_id where " + condition
                        + " order by r.pseudonym, a.item")
                .params(parameters)
                .query((row, _) -> new RatingAnswer(
                        row.getString("pseudonym"), row.getInt("item"), row.getInt("score"), row.getLong("millis")))
                .list();
    }
}
