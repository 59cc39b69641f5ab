package org.filterscope.bias.review;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say of audits, in the database. */
@Component
class ReviewTable {

    private final JdbcClient database;
    private final Clock clock;

    ReviewTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes whoever wants to change the review wait until the transaction ends, and tells the audit's state. */
    Optional<AuditState> hold(AuditId audit) {
        return database.sql("select state from audit where id = ? for update")
                .param(audit.value())
                .query(String.class)
                .optional()
                .map(AuditState::valueOf);
    }

    List<AuditReview.Remark> remarks(AuditId audit) {
        return database.sql("select * from audit_remark where audit_id = ? order by written_at, id")
                .param(audit.value())
                .query((row, _) -> new AuditReview.Remark(
                        Optional.ofNullable(row.getString("word")),
                        row.getString("author"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("text")))
                .list();
    }

    void remark(AuditId audit, Optional<String> word, SignedInUser author, String text) {
        database.sql("""
                        insert into audit_remark (id, audit_id, word, author_id, author, written_at, text)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        audit.value(),
                        word.orElse(null),
                        author.id().value(),
                        author.name(),
                        now(),
                        text))
                .update();
    }

    List<AuditReview.Action> actions(AuditId audit) {
        return database.sql("select * from audit_action where audit_id = ? order by word")
                .param(audit.value())
                .query((row, _) -> new AuditReview.Action(
                        row.getString("word"),
                        AuditReview.Choice.valueOf(row.getString("choice")),
                        row.getString("owner"),
                        Optional.ofNullable(row.getDate("due")).map(Date::toLocalDate),
                        row.getString("note"),
                        row.getString("residual_risk")))
                .list();
    }

    void act(AuditId audit, AuditReview.Action action) {
        withdraw(audit, action.word());
        database.sql("""
                        insert into audit_action (audit_id, word, choice, owner, due, note, residual_risk)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        audit.value(),
                        action.word(),
                        action.choice().name(),
                        action.owner(),
                        action.due().map(Date::valueOf).orElse(null),
                        action.note(),
                        action.residualRisk()))
                .update();
    }

    boolean withdraw(AuditId audit, String word) {
        return database.sql("delete from audit_action where audit_id = ? and word = ?")
                        .params(audit.value(), word)
                        .update()
                == 1;
    }

    List<AuditReview.Deviation> deviations(AuditId audit) {
        return database.sql("select * from audit_deviation where audit_id = ? order by written_at, id")
                .param(audit.value())
                .query((row, _) -> new AuditReview.Deviation(
                        row.getString("author"), row.getTimestamp("written_at").toInstant(), row.getString("text")))
                .list();
    }

    void deviate(AuditId audit, SignedInUser author, String text) {
        database.sql("""
                        insert into audit_deviation (id, audit_id, author_id, author, written_at, text)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), audit.value(), author.id().value(), author.name(), now(), text)
                .update();
    }

    List<Assignment> assignments(AuditId audit) {
        return database.sql("select * from audit_assignment where audit_id = ? order by word")
                .param(audit.value())
                .query((row, _) -> new Assignment(
                        row.getString("word"),
                        new UserId(row.getObject("account_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    void assign(AuditId audit, Assignment assignment) {
        free(audit, assignment.word());
        database.sql("insert into audit_assignment (audit_id, word, account_id, name) values (?, ?, ?, ?)")
                .params(audit.value(), assignment.word(), assignment.person().value(), assignment.name())
                .update();
    }

    boolean free(AuditId audit, String word) {
        return database.sql("delete from audit_assignment where audit_id = ? and word = ?")
                        .params(audit.value(), word)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
