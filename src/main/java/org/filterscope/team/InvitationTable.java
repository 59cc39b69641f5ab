package org.filterscope.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invitations in the database. One counts only as long as whoever made it may invite: an active owner of the team.
 */
@Component
class InvitationTable {

    private static final String WAITING = """
            select i.*, t.name as team_name, a.name as invited_by_name
            from invitation i join team t on t.id = i.team_id join account a on a.id = i.invited_by
                join membership m on m.team_id = i.team_id and m.account_id = i.invited_by
            where a.active and m.role = 'OWNER' and i.ended_at is null and i.expires_at > ? and\s""";

    private final JdbcClient database;
    private final Clock clock;

    InvitationTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(InvitationId id, String token, TeamId team, Role role, String mail, UserId by, Instant expires) {
        database.sql("""
                        insert into invitation
                            (id, token_hash, team_id, role, mail, invited_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        Tokens.hash(token),
                        team.value(),
                        role.name(),
                        mail,
                        by.value(),
                        now(),
                        Timestamp.from(expires))
                .update();
    }

    /** The invitation with a token, if it can still be accepted. */
    Optional<Invitation> waiting(String token) {
        return database.sql(WAITING + "i.token_hash = ?")
                .params(now(), Tokens.hash(token))
                .query(InvitationTable::invitation)
                .optional();
    }

    List<Invitation> waiting(TeamId team) {
        return database.sql(WAITING + "i.team_id = ? order by i.created_at desc, i.id")
                .params(now(), team.value())
                .query(InvitationTable::invitation)
                .list();
    }

    Optional<TeamId> teamOf(InvitationId id) {
        return database.sql("select team_id from invitation where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }

    /** Ends an invitation, and says whether it could still be accepted: only one of several at once is told so. */
    boolean end(InvitationId id, Optional<UserId> acceptedBy) {
        return database.sql("update invitation set ended_at = ?, accepted_by = ?"
                                + " where id = ? and ended_at is null and expires_at > ?")
                        .params(Arrays.asList(
                                now(), acceptedBy.map(UserId::value).orElse(null), id.value(), now()))
                        .update()
                == 1;
    }

    /** Ends all invitations into a team that a person made, and says how many could still be accepted. */
    int endBy(UserId inviter, TeamId team) {
        return database.sql("update invitation set ended_at = ?"
                        + " where invited_by = ? and team_id = ? and ended_at is null and expires_at > ?")
                .params(now(), inviter.value(), team.value(), now())
                .update();
    }

    /** The teams into which there are invitations by a person that were not ended. */
    List<TeamId> teamsInvitedTo(UserId inviter) {
        return database.sql("select distinct team_id from invitation"
                        + " where invited_by = ? and ended_at is null and expires_at > ?")
                .params(inviter.value(), now())
                .query((row, _) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Removes those that are too old, whether they were accepted or not; the trail tells of them. */
    int forgetExpired() {
        return database.sql("delete from invitation where expires_at <= ?")
                .param(now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Invitation invitation(ResultSet row, int index) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new TeamId(row.getObject("team_id", UUID.class)),
                row.getString("team_name"),
                Role.valueOf(row.getString("role")),
                row.getString("mail"),
                row.getString("invited_by_name"),
                row.getTimestamp("expires_at").toInstant());
    }
}
