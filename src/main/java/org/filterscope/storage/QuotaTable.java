package org.filterscope.storage;

import java.util.List;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each team may store, in the database. */
@Component
class QuotaTable {

    private static final String TEAMS = """
            select t.id, t.name, q.bytes, coalesce((
                select sum(f.bytes) from stored_file f
                where f.hash in (select r.hash from file_reference r where r.team_id = t.id)), 0) as used
            from team t left join team_quota q on q.team_id = t.id""";

    private final JdbcClient database;
    private final StorageSettings settings;

    QuotaTable(JdbcClient database, StorageSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    long quotaOf(TeamId team) {
        return database.sql("select bytes from team_quota where team_id = ?")
                .param(team.value())
                .query(Long.class)
                .optional()
                .orElse(settings.quota().toBytes());
    }

    void set(TeamId team, long bytes) {
        reset(team);
        database.sql("insert into team_quota (team_id, bytes) values (?, ?)")
                .params(team.value(), bytes)
                .update();
    }

    void reset(TeamId team) {
        database.sql("delete from team_quota where team_id = ?")
                .param(team.value())
                .update();
    }

    List<TeamStorage> all() {
        return teams(database.sql(TEAMS + " order by used desc, t.name, t.id"));
    }

    List<TeamStorage> one(TeamId team) {
        return teams(database.sql(TEAMS + " where t.id = ?").param(team.value()));
    }

    private List<TeamStorage> teams(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> {
                    long own = row.getLong("bytes");
                    boolean isOwn = !row.wasNull();
                    return new TeamStorage(
                            new TeamId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getLong("used"),
                            isOwn ? own : settings.quota().toBytes(),
                            isOwn);
                })
                .list();
    }
}
