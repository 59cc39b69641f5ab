package org.filterscope.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.tensor.ContentHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files and what refers to them, in the database; thousands at a time take a few statements. */
@Component
class FileTable {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    FileTable(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** Which of these contents are known already. */
    Set<ContentHash> known(Collection<ContentHash> hashes) {
        return hashesWhere("select hash from stored_file where hash in (:hashes)", hashes, new UUID(0, 0));
    }

    /** Which of these contents a team refers to already. */
    Set<ContentHash> ofTeam(TeamId team, Collection<ContentHash> hashes) {
        return hashesWhere(
                "select distinct hash from file_reference where hash in (:hashes) and team_id = :id",
                hashes,
                team.value());
    }

    /** Which of these contents nothing refers to. */
    Set<ContentHash> unused(Collection<ContentHash> hashes) {
        Set<ContentHash> unused = new HashSet<>(hashes);
        unused.removeAll(hashesWhere(
                "select hash from file_reference where hash in (:hashes)"
                        + " union select hash from upload where hash in (:hashes)",
                hashes,
                new UUID(0, 0)));
        return unused;
    }

    private Set<ContentHash> hashesWhere(String sql, Collection<ContentHash> hashes, UUID id) {
        Set<ContentHash> found = new HashSet<>();
        for (List<String> part : parts(hashes)) {
            found.addAll(database.sql(sql)
                    .param("hashes", part)
                    .param("id", id)
                    .query((row, _) -> new ContentHash(row.getString(1)))
                    .list());
        }
        return found;
    }

    private static List<List<String>> parts(Collection<ContentHash> hashes) {
        List<String> all = hashes.stream().map(ContentHash::hex).toList();
        List<List<String>> parts = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += AT_ONCE) {
            parts.add(all.subList(begin, Math.min(begin + AT_ONCE, all.size())));
        }
        return parts;
    }

    void insertFiles(Collection<StoredFile> files) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                "insert into stored_file (hash, bytes, stored_at) values (?, ?, ?)", files, AT_ONCE, (row, file) -> {
                    row.setString(1, file.hash().hex());
                    row.setLong(2, file.bytes());
                    row.setTimestamp(3, now);
                });
    }

    void insertReferences(TeamId team, UUID thing, Collection<FileReference> references) {
        batches.batchUpdate(
                "insert into file_reference (thing_id, name, team_id, hash) values (?, ?, ?, ?)",
                references,
                AT_ONCE,
                (row, reference) -> {
                    row.setObject(1, thing);
                    row.setString(2, reference.name());
                    row.setObject(3, team.value());
                    row.setString(4, reference.hash().hex());
                });
    }

    List<FileReference> ofThing(UUID thing) {
        return database.sql("""
                        select r.name, r.hash, f.bytes from file_reference r join stored_file f on f.hash = r.hash
                        where r.thing_id = ? order by r.name""")
                .param(thing)
                .query((row, _) ->
                        new FileReference(row.getString(1), new ContentHash(row.getString(2)), row.getLong(3)))
                .list();
    }

    Optional<ContentHash> named(UUID thing, String name) {
        return database.sql("select hash from file_reference where thing_id = ? and name = ?")
                .params(thing, name)
                .query(String.class)
                .optional()
                .map(ContentHash::new);
    }

    /** A content that a thing refers to. */
    Optional<StoredFile> file(UUID thing, ContentHash hash) {
        return database.sql("""
                        select bytes from stored_file f where f.hash = :hash
                        and exists (select 1 from file_reference r where r.hash = f.hash and r.thing_id = :thing)""")
                .param("hash", hash.hex())
                .param("thing", thing)
                .query(Long.class)
                .optional()
                .map(bytes -> new StoredFile(hash, bytes));
    }

    /** Removes all references of a thing and tells what they referred to. */
    Set<ContentHash> deleteReferences(UUID thing) {
        Set<ContentHash> hashes = new HashSet<>();
        database.sql("select distinct hash from file_reference where thing_id = ?")
                .param(thing)
                .query(row -> {
                    hashes.add(new ContentHash(row.getString(1)));
                });
        database.sql("delete from file_reference where thing_id = ?")
                .param(thing)
                .update();
        return hashes;
    }

    void deleteFiles(Collection<ContentHash> hashes) {
        for (List<String> part : parts(hashes)) {
            database.sql("delete from stored_file where hash in (:hashes)")
                    .param("hashes", part)
                    .update();
        }
    }

    /** All known contents whose hash begins with two digits. */
    Set<ContentHash> shard(String digits) {
        return new HashSet<>(database.sql("select hash from stored_file where hash like ?")
                .param(digits + "%")
                .query((row, _) -> new ContentHash(row.getString(1)))
                .list());
    }

    /** How often, and under which name, contents are referred to that are not on the disk. */
    List<MissingFile> references(Collection<ContentHash> hashes) {
        List<MissingFile> found = new ArrayList<>();
        for (List<String> part : parts(hashes)) {
            found.addAll(database.sql("""
                            select hash, count(*), min(name) from (
                                select hash, name from file_reference
                                union all select hash, file_name from upload) used
                            where hash in (:hashes) group by hash order by hash""")
                    .param("hashes", part)
                    .query((row, _) ->
                            new MissingFile(new ContentHash(row.getString(1)), row.getLong(2), row.getString(3)))
                    .list());
        }
        return found;
    }

    /** What a team stores: each content once. */
    long bytesOf(TeamId team) {
        return database.sql("""
                        select coalesce(sum(f.bytes), 0)
                        from (select distinct hash from file_reference where team_id = ?) r
                        join stored_file f on f.hash = r.hash""").param(team.value()).query(Long.class).single();
    }

    long bytesOf(UUID thing) {
        return database.sql("""
                        select coalesce(sum(f.bytes), 0)
                        from (select distinct hash from file_reference where thing_id = ?) r
                        join stored_file f on f.hash = r.hash""").param(thing).query(Long.class).single();
    }
}
