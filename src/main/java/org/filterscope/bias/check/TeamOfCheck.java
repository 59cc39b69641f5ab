package org.filterscope.bias.check;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the team of a blind check. */
@Component
class TeamOfCheck implements TeamOf<CheckId> {

    private final JdbcClient database;

    TeamOfCheck(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<CheckId> idType() {
        return CheckId.class;
    }

    @Override
    public Optional<TeamId> teamOf(CheckId check) {
        return database.sql("""
                        select p.team_id from word_check c join audit a on a.id = c.audit_id
                        join project p on p.id = a.project_id where c.id = ? and a.trashed_at is null""")
                .param(check.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }
}
