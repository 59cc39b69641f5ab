package org.filterscope.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail in pieces, the newest entries first, each piece by an index and however long the trail is. */
@Component
class TrailTable {

    private final JdbcClient database;

    TrailTable(JdbcClient database) {
        this.database = database;
    }

    /** The entries of a team, or of all when none is given, that are older than a number. */
    List<TrailEntry> read(Optional<TeamId> team, TrailFilter filter, long olderThan, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(olderThan);
        String ofTeam = team.map(id -> " and team_id = ?").orElse("");
        team.ifPresent(id -> parameters.add(id.value()));
        String conditions = filter.conditions(parameters);
        parameters.add(limit);
        return database.sql(
                        "select e.*, t.name as team_name, a.mail as actor_mail from (select * from trail_entry where id < ?"
                                + ofTeam
                                + conditions + " order by id desc limit ?) e left join team t on t.id = e.team_id"
                                + " left join account a on a.id = e.actor_id"
                                + " order by e.id desc")
                .params(parameters)
                .query(TrailTable::entry)
                .list();
    }

    /** What was ever done, each once: found by jumping from one action to the next in the index. */
    List<String> actions(Optional<TeamId> team) {
        List<String> actions = new ArrayList<>();
        for (Optional<String> next = next(team, ""); next.isPresent(); next = next(team, next.get())) {
            actions.add(next.get());
        }
        return actions;
    }

    private Optional<String> next(Optional<TeamId> team, String action) {
        List<Object> parameters = new ArrayList<>(List.of(action));
        team.ifPresent(id -> parameters.add(id.value()));
        return database.sql("select min(action) from trail_entry where action > ?"
                        + team.map(id -> " and team_id = ?").orElse(""))
                .params(parameters)
                .query(String.class)
                .optional();
    }

    private static TrailEntry entry(ResultSet row, int index) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("actor_name"),
                Optional.ofNullable(row.getString("actor_mail")).orElse(""),
                Optional.ofNullable(row.getString("team_name")).orElse(""),
                row.getString("action"),
                Optional.ofNullable(row.getObject("thing_id", UUID.class)),
                row.getString("thing_name"));
    }
}
