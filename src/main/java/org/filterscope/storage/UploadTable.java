package org.filterscope.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads in the database; how far one is that still comes in, only its file knows. */
@Component
class UploadTable {

    private final JdbcClient database;
    private final UploadFiles files;

    UploadTable(JdbcClient database, UploadFiles files) {
        this.database = database;
        this.files = files;
    }

    void insert(Upload upload) {
        database.sql("insert into upload (id, project_id, account_id, file_name, bytes, begun_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        upload.id().value(),
                        upload.project().value(),
                        upload.owner().value(),
                        upload.fileName(),
                        upload.bytes(),
                        Timestamp.from(upload.begunAt()),
                        Timestamp.from(upload.expiresAt()))
                .update();
    }

    Optional<Upload> find(UploadId id) {
        return database.sql("select * from upload where id = ?")
                .param(id.value())
                .query((row, _) -> new Upload(
                        id,
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new UserId(row.getObject("account_id", UUID.class)),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        here(row),
                        row.getTimestamp("begun_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getString("hash")).map(ContentHash::new)))
                .optional();
    }

    /** How much of an upload has come in: all, when the file store has it. */
    private long here(ResultSet row) throws SQLException {
        return row.getString("hash") == null
                ? files.size(new UploadId(row.getObject("id", UUID.class)))
                : row.getLong("bytes");
    }

    /** Writes down that the file store has an upload, and tells whether there is such an upload. */
    boolean keep(UploadId id, ContentHash hash) {
        return database.sql("update upload set hash = ? where id = ?")
                        .params(hash.hex(), id.value())
                        .update()
                == 1;
    }

    int countOf(UserId owner) {
        return database.sql("select count(*) from upload where account_id = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    /**
     * An upload that may still go on.
     *
     * @param team whose project it is meant for
     * @param bytes the size it will have
     * @param missing how much of it has yet to come
     */
    record Open(TeamId team, long bytes, long missing) {}

    List<Open> open(Instant now) {
        return database.sql(
                        "select u.id, u.bytes, u.hash, p.team_id from upload u join project p on p.id = u.project_id"
                                + " where u.expires_at >= ?")
                .param(Timestamp.from(now))
                .query((row, _) -> {
                    long bytes = row.getLong("bytes");
                    return new Open(
                            new TeamId(row.getObject("team_id", UUID.class)), bytes, Math.max(0, bytes - here(row)));
                })
                .list();
    }

    void prolong(UploadId id, Instant expiresAt) {
        database.sql("update upload set expires_at = ? where id = ?")
                .params(Timestamp.from(expiresAt), id.value())
                .update();
    }

    /** Forgets an upload and tells what the file store has of it. */
    Optional<ContentHash> delete(UploadId id) {
        Optional<ContentHash> kept = database.sql("select hash from upload where id = ? and hash is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(ContentHash::new);
        database.sql("delete from upload where id = ?").param(id.value()).update();
        return kept;
    }

    List<UploadId> expired(Instant now) {
        return database.sql("select id from upload where expires_at < ?")
                .param(Timestamp.from(now))
                .query((row, _) -> new UploadId(row.getObject(1, UUID.class)))
                .list();
    }
}
