package org.filterscope.storage;

import java.util.List;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each team may store, in the database. */
@Component
class QuotaTable {

    /** Every content once per team, then summed: a subquery per team would be evaluated again for each file. */
    private static final String TEAMS = """
            select t.id, t.name, q.bytes, coalesce(u.used, 0) as used
            from team t
            left join team_quota q on q.team_id = t.id
            left join (
                select d.team_id, sum(f.bytes) as used
                from (select distinct team_id, hash from file_reference%s) d
                join stored_file f on f.hash = d.hash
                group by d.team_id) u on u.team_id = t.id""";

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
        return teams(database.sql(TEAMS.formatted("") + " order by used desc, t.name, t.id"));
    }

    List<TeamStorage> one(TeamId team) {
        return teams(database.sql(TEAMS.formatted(" where team_id = :team") + " where t.id = :team")
                .param("team", team.value()));
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
