package org.filterscope.explanation.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.team.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pinned filters in the database; those of explanations in the trash are hidden. */
@Component
class PinTable {

    private static final String PINS =
            "select f.* from pinned_filter f join explanation e on e.id = f.explanation_id where ";
    private static final String IN_ORDER = " order by f.place, f.pinned_at, f.explanation_id, f.filter";

    private final JdbcClient database;

    PinTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds a pin behind all others of its board. */
    void insert(PinnedFilter pin, int place) {
        database.sql("""
                        insert into pinned_filter (explanation_id, filter, board, place, note, pinned_by, pinned_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        pin.explanation().value(),
                        pin.filter(),
                        pin.board().text(),
                        place,
                        pin.note(),
                        pin.pinnedBy(),
                        Timestamp.from(pin.pinnedAt()))
                .update();
    }

    /** Makes everybody who changes boards of the project wait for the end of this transaction. */
    void lock(ProjectId project) {
        database.sql("select id from project where id = ? for update")
                .param(project.value())
                .query(UUID.class)
                .single();
    }

    boolean delete(ExplanationId explanation, int filter) {
        return database.sql("delete from pinned_filter where explanation_id = ? and filter = ?")
                        .params(explanation.value(), filter)
                        .update()
                == 1;
    }

    Optional<PinnedFilter> find(ExplanationId explanation, int filter) {
        return database.sql(PINS + "f.explanation_id = ? and f.filter = ? and e.trashed_at is null")
                .params(explanation.value(), filter)
                .query(PinTable::pin)
                .optional();
    }

    List<PinnedFilter> of(ProjectId project, BoardName board) {
        return database.sql(PINS + "e.project_id = ? and f.board = ? and e.trashed_at is null" + IN_ORDER)
                .params(project.value(), board.text())
                .query(PinTable::pin)
                .list();
    }

    List<Integer> numbersOf(ExplanationId explanation) {
        return database.sql("select filter from pinned_filter where explanation_id = ? order by filter")
                .param(explanation.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    List<BoardName> boards(ProjectId project) {
        return database.sql("""
                        select distinct f.board from pinned_filter f join explanation e on e.id = f.explanation_id
                        where e.project_id = ? and e.trashed_at is null order by f.board""")
                .param(project.value())
                .query((row, _) -> new BoardName(row.getString(1)))
                .list();
    }

    /** The place behind all pins of a board, hidden ones too. */
    int nextPlace(ProjectId project, BoardName board) {
        return database.sql("""
                        select coalesce(max(f.place), -1) + 1 from pinned_filter f
                        join explanation e on e.id = f.explanation_id where e.project_id = ? and f.board = ?""")
                .params(project.value(), board.text())
                .query(Integer.class)
                .single();
    }

    void place(PinnedFilter pin, int place) {
        database.sql("update pinned_filter set place = ? where explanation_id = ? and filter = ?")
                .params(place, pin.explanation().value(), pin.filter())
                .update();
    }

    void board(PinnedFilter pin, BoardName board, int place) {
        database.sql("update pinned_filter set board = ?, place = ? where explanation_id = ? and filter = ?")
                .params(board.text(), place, pin.explanation().value(), pin.filter())
                .update();
    }

    void note(PinnedFilter pin, String note) {
        database.sql("update pinned_filter set note = ? where explanation_id = ? and filter = ?")
                .params(note, pin.explanation().value(), pin.filter())
                .update();
    }

    private static PinnedFilter pin(ResultSet row, int index) throws SQLException {
        return new PinnedFilter(
                new ExplanationId(row.getObject("explanation_id", UUID.class)),
                row.getInt("filter"),
                new BoardName(row.getString("board")),
                row.getString("note"),
                row.getString("pinned_by"),
                row.getTimestamp("pinned_at").toInstant());
    }
}
