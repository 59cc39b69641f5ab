package org.filterscope.explanation.filter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks, words and comments in the database; they go with the filters of their explanation. */
@Component
class FilterNoteTable {

    private final JdbcClient database;
    private final Clock clock;

    FilterNoteTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A mark with the number of its filter. */
    record NumberedMark(int filter, Verdict verdict, UserId person) {}

    /** Somebody's word with the number of its filter. */
    record NumberedWord(int filter, String word) {}

    List<FilterMark> marks(ExplanationId explanation, int filter) {
        return database.sql("""
                        select m.*, a.name from filter_mark m join account a on a.id = m.account_id
                        where m.explanation_id = ? and m.filter = ? order by m.marked_at desc, m.account_id""")
                .params(explanation.value(), filter)
                .query((row, _) -> new FilterMark(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        person(row),
                        row.getString("name"),
                        time(row, "marked_at").orElseThrow()))
                .list();
    }

    List<NumberedMark> marks(ExplanationId explanation) {
        return database.sql("select * from filter_mark where explanation_id = ? order by filter, account_id")
                .param(explanation.value())
                .query((row, _) ->
                        new NumberedMark(row.getInt("filter"), Verdict.valueOf(row.getString("verdict")), person(row)))
                .list();
    }

    List<NumberedWord> words(ExplanationId explanation) {
        return database.sql("""
                        select filter, text from filter_note where explanation_id = ? and kind = ?
                        order by filter, written_at, id""")
                .params(explanation.value(), NoteKind.WORD.name())
                .query((row, _) -> new NumberedWord(row.getInt("filter"), row.getString("text")))
                .list();
    }

    List<FilterNote> notes(ExplanationId explanation, int filter) {
        return database.sql("""
                        select n.*, a.name from filter_note n join account a on a.id = n.account_id
                        where n.explanation_id = ? and n.filter = ? order by n.written_at, n.id""")
                .params(explanation.value(), filter)
                .query((row, _) -> note(row))
                .list();
    }

    Optional<FilterNote> note(ExplanationId explanation, int filter, NoteId note) {
        return notes(explanation, filter).stream()
                .filter(each -> each.id().equals(note))
                .findFirst();
    }

    void mark(ExplanationId explanation, int filter, UserId person, Verdict verdict, String reason) {
        int changed = database.sql("""
                        update filter_mark set verdict = ?, reason = ?, marked_at = ?
                        where explanation_id = ? and filter = ? and account_id = ?""")
                .params(verdict.name(), reason, now(), explanation.value(), filter, person.value())
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into filter_mark (verdict, reason, marked_at, explanation_id, filter, account_id)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(verdict.name(), reason, now(), explanation.value(), filter, person.value())
                    .update();
        }
    }

    /** Takes a mark back; tells whether there was one. */
    boolean unmark(ExplanationId explanation, int filter, UserId person) {
        return database.sql("delete from filter_mark where explanation_id = ? and filter = ? and account_id = ?")
                        .params(explanation.value(), filter, person.value())
                        .update()
                == 1;
    }

    NoteId write(ExplanationId explanation, int filter, UserId author, NoteKind kind, String text) {
        NoteId id = NoteId.random();
        database.sql("""
                        insert into filter_note (id, explanation_id, filter, kind, text, account_id, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), explanation.value(), filter, kind.name(), text, author.value(), now())
                .update();
        return id;
    }

    void rewrite(NoteId note, String text) {
        database.sql("update filter_note set text = ?, changed_at = ? where id = ?")
                .params(text, now(), note.value())
                .update();
    }

    void delete(NoteId note) {
        database.sql("delete from filter_note where id = ?").param(note.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static FilterNote note(ResultSet row) throws SQLException {
        return new FilterNote(
                new NoteId(row.getObject("id", UUID.class)),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("text"),
                person(row),
                row.getString("name"),
                time(row, "written_at").orElseThrow(),
                time(row, "changed_at"));
    }

    private static UserId person(ResultSet row) throws SQLException {
        return new UserId(row.getObject("account_id", UUID.class));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
