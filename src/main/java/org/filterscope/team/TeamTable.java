package org.filterscope.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The teams in the database. */
@Component
class TeamTable {

    private final JdbcClient database;
    private final Memberships memberships;
    private final Clock clock;

    TeamTable(JdbcClient database, Memberships memberships, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Adds a team with its first owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    TeamId add(Name name, UserId owner) {
        TeamId id = TeamId.random();
        database.sql("insert into team (id, name, created_at) values (?, ?, ?)")
                .params(id.value(), name.text(), Timestamp.from(clock.instant()))
                .update();
        memberships.add(id, owner, Role.OWNER);
        return id;
    }

    void rename(TeamId team, Name name) {
        database.sql("update team set name = ? where id = ?")
                .params(name.text(), team.value())
                .update();
    }

    Optional<String> nameOf(TeamId team) {
        return database.sql("select name from team where id = ?")
                .param(team.value())
                .query(String.class)
                .optional();
    }
}
