package org.filterscope.team;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which team. */
@Component
class Memberships {

    private final JdbcClient database;

    Memberships(JdbcClient database) {
        this.database = database;
    }

    /** The role of a person in a team, or nothing when the person is not in it or was deactivated. */
    Optional<Role> roleOf(UserId user, TeamId team) {
        return database.sql("""
                        select m.role from membership m join account a on a.id = m.account_id
                        where m.account_id = ? and m.team_id = ? and a.active""")
                .params(user.value(), team.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }
}
