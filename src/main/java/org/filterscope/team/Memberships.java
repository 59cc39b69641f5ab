package org.filterscope.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which team. Every change waits for its turn and leaves each team with an owner who may sign in. */
@Component
class Memberships {

    private final JdbcClient database;
    private final RightsLock lock;
    private final InvitationEnds invitations;
    private final Clock clock;

    Memberships(JdbcClient database, RightsLock lock, InvitationEnds invitations, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.invitations = invitations;
        this.clock = clock;
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

    /** One member, deactivated or not. */
    Optional<Member> find(TeamId team, UserId user) {
        return members(team, "and a.id = ?", user.value()).stream().findFirst();
    }

    /** All members, owners first. */
    List<Member> of(TeamId team) {
        return members(team, "");
    }

    private List<Member> members(TeamId team, String condition, Object... parameters) {
        return database.sql("select a.id, a.name, a.mail, a.active, m.role, m.since"
                        + " from membership m join account a on a.id = m.account_id where m.team_id = ? " + condition
                        + " order by case m.role when 'OWNER' then 0 when 'EDITOR' then 1 else 2 end,"
                        + " lower(a.name), a.id")
                .param(team.value())
                .params(parameters)
                .query(Memberships::member)
                .list();
    }

    /** Adds somebody to a team; a person who is in it already keeps the higher of the two roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(TeamId team, UserId user, Role role) {
        lock.take();
        Optional<Member> before = find(team, user);
        if (before.isEmpty()) {
            database.sql("insert into membership (team_id, account_id, role, since) values (?, ?, ?, ?)")
                    .params(team.value(), user.value(), role.name(), Timestamp.from(clock.instant()))
                    .update();
        } else if (!before.get().role().includes(role)) {
            write(team, user, role);
        }
    }

    /** Gives a member another role and returns the member as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Member change(TeamId team, UserId user, Role role) {
        lock.take();
        Member before = find(team, user).orElseThrow(ThingNotFoundException::new);
        if (role == Role.OWNER && !before.active()) {
            throw new RefusedException(
                    before.name() + " was deactivated and cannot own a team; choose another member.");
        }
        write(team, user, role);
        requireOwner(team);
        if (role != Role.OWNER) {
            invitations.of(user, before.name(), team);
        }
        return before;
    }

    /** Takes somebody out of a team and returns the member as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Member remove(TeamId team, UserId user) {
        lock.take();
        Member before = find(team, user).orElseThrow(ThingNotFoundException::new);
        database.sql("delete from membership where team_id = ? and account_id = ?")
                .params(team.value(), user.value())
                .update();
        requireOwner(team);
        invitations.of(user, before.name(), team);
        return before;
    }

    private void write(TeamId team, UserId user, Role role) {
        database.sql("update membership set role = ? where team_id = ? and account_id = ?")
                .params(role.name(), team.value(), user.value())
                .update();
    }

    private void requireOwner(TeamId team) {
        boolean owned =
                database.sql("""
                        select exists (select 1 from membership m join account a on a.id = m.account_id
                        where m.team_id = ? and m.role = 'OWNER' and a.active)""").param(team.value()).query(Boolean.class).single();
        if (!owned) {
            throw new RefusedException("A team needs an owner; make another member an owner first.");
        }
    }

    /** Whether there is such a team with anybody in it. */
    boolean exist(TeamId team) {
        return database.sql("select exists (select 1 from membership where team_id = ?)")
                .param(team.value())
                .query(Boolean.class)
                .single();
    }

    /** The teams of a person. */
    List<TeamId> teamsOf(UserId user) {
        return database
                .sql("select team_id from membership where account_id = ?")
                .param(user.value())
                .query((row, _) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The names of the teams that nobody else but this person owns. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> ownedAlone(UserId user) {
        lock.take();
        return database.sql("""
                        select t.name from team t join membership m on m.team_id = t.id
                        where m.account_id = ? and m.role = 'OWNER' and not exists (
                            select 1 from membership o join account a on a.id = o.account_id
                            where o.team_id = t.id and o.role = 'OWNER' and a.active and a.id <> m.account_id)
                        order by lower(t.name)""")
                .param(user.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("active"));
    }
}
