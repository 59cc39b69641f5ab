package org.filterscope.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the trash, in the database. */
@Component
class TrashTable {

    private static final String ENTRIES = """
            select t.*, coalesce(u.bytes, 0) as bytes
            from trash_entry t
            left join (
                select d.thing_id, sum(f.bytes) as bytes
                from (
                    select distinct r.thing_id, r.hash from file_reference r
                    join trash_entry e on e.thing_id = r.thing_id) d
                join stored_file f on f.hash = d.hash
                group by d.thing_id) u on u.thing_id = t.thing_id""";

    private final JdbcClient database;
    private final Clock clock;

    TrashTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(ProjectId project, String kind, UUID thing, String name, String thrownBy) {
        database.sql("""
                        insert into trash_entry (id, project_id, kind, thing_id, name, thrown_by, thrown_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        TrashEntryId.random().value(),
                        project.value(),
                        kind,
                        thing,
                        name,
                        thrownBy,
                        Timestamp.from(clock.instant()))
                .update();
    }

    boolean holds(UUID thing) {
        return database.sql("select count(*) from trash_entry where thing_id = ?")
                        .param(thing)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<TrashEntry> find(TrashEntryId id) {
        return database.sql(ENTRIES + " where t.id = ?")
                .param(id.value())
                .query(TrashTable::entry)
                .optional();
    }

    List<TrashEntry> of(ProjectId project) {
        return database.sql(ENTRIES + " where t.project_id = ? order by t.thrown_at desc, t.id")
                .param(project.value())
                .query(TrashTable::entry)
                .list();
    }

    List<TrashEntry> thrownBefore(Instant instant) {
        return database.sql(ENTRIES + " where t.thrown_at < ? order by t.thrown_at, t.id")
                .param(Timestamp.from(instant))
                .query(TrashTable::entry)
                .list();
    }

    /** Takes an entry out of the trash; returns whether it was still there. */
    boolean delete(TrashEntryId id) {
        return database.sql("delete from trash_entry where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static TrashEntry entry(ResultSet row, int index) throws SQLException {
        return new TrashEntry(
                new TrashEntryId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("kind"),
                row.getObject("thing_id", UUID.class),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("thrown_by"),
                row.getTimestamp("thrown_at").toInstant());
    }
}
