package org.filterscope.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Teams and who is in them. A team always has an owner who may sign in. */
@Service
@AllowedTo(Who.READER)
public class Teams {

    private static final String SUMMARY = """
            select t.id, t.name, t.created_at, m.role,
                (select count(*) from membership c where c.team_id = t.id) as members,
                (select count(*) from project p where p.team_id = t.id and p.archived_at is null) as projects
            from membership m join team t on t.id = m.team_id
            where m.account_id = ?\s""";

    private final JdbcClient database;
    private final TeamTable table;
    private final Memberships memberships;
    private final Sessions sessions;
    private final Trail trail;
    private final Refusals refusals;
    private final TransactionTemplate transactions;
    private final TeamSettings settings;

    Teams(
            JdbcClient database,
            TeamTable table,
            Memberships memberships,
            Sessions sessions,
            Trail trail,
            Refusals refusals,
            TransactionTemplate transactions,
            TeamSettings settings) {
        this.database = database;
        this.table = table;
        this.memberships = memberships;
        this.sessions = sessions;
        this.trail = trail;
        this.refusals = refusals;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Whether the caller may make teams. */
    @AllowedTo(Who.SIGNED_IN)
    public boolean mayCreate() {
        return settings.everybodyCreatesTeams() || SignedInUser.require().administrator();
    }

    /** Makes a team that the caller owns. */
    @AllowedTo(Who.SIGNED_IN)
    public TeamId create(String name) {
        if (!mayCreate()) {
            refusals.note(Optional.empty(), Optional.empty(), "Teams.create");
            throw new AccessDeniedException("Only administrators make teams on this server; ask one of them.");
        }
        Name checked = new Name(name);
        return transactions.execute(_ -> {
            TeamId team = table.add(checked, SignedInUser.require().id());
            trail.record(team, "team created", team.value(), checked.text());
            return team;
        });
    }

    /** The teams of the caller, by name. */
    @AllowedTo(Who.SIGNED_IN)
    public List<TeamSummary> mine() {
        return database.sql(SUMMARY + "order by lower(t.name), t.id")
                .param(SignedInUser.require().id().value())
                .query(Teams::summary)
                .list();
    }

    /** One team. */
    public TeamSummary get(TeamId team) {
        return database.sql(SUMMARY + "and t.id = ?")
                .params(SignedInUser.require().id().value(), team.value())
                .query(Teams::summary)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    /** All members of a team, owners first. */
    public List<Member> members(TeamId team) {
        return memberships.of(team);
    }

    /** Gives a team another name. */
    @AllowedTo(Who.OWNER)
    @Transactional
    public void rename(TeamId team, String name) {
        Name checked = new Name(name);
        table.rename(team, checked);
        trail.record(team, "team renamed", team.value(), checked.text());
    }

    /**
     * Gives a member another role.
     *
     * @throws RefusedException when the team would be left without an owner
     */
    @AllowedTo(Who.OWNER)
    @Transactional
    public void changeRole(TeamId team, UserId member, Role role) {
        Member before = memberships.change(team, member, role);
        trail.record(
                team,
                "role changed",
                member.value(),
                before.name() + ": " + before.role().word() + " to " + role.word());
    }

    /**
     * Takes a member out of a team and ends the member's sessions.
     *
     * @throws RefusedException when the team would be left without an owner
     */
    @AllowedTo(Who.OWNER)
    @Transactional
    public void remove(TeamId team, UserId member) {
        Member before = memberships.remove(team, member);
        trail.record(team, "member removed", member.value(), before.name());
        if (!member.equals(SignedInUser.require().id())) {
            sessions.end(member);
        }
    }

    /**
     * Takes the caller out of a team.
     *
     * @throws RefusedException when the team would be left without an owner
     */
    @Transactional
    public void leave(TeamId team) {
        SignedInUser me = SignedInUser.require();
        memberships.remove(team, me.id());
        trail.record(team, "team left", me.id().value(), me.name());
    }

    /** Makes another member an owner, and the caller an editor. */
    @AllowedTo(Who.OWNER)
    @Transactional
    public void handOver(TeamId team, UserId member) {
        SignedInUser me = SignedInUser.require();
        if (member.equals(me.id())) {
            throw new RefusedException("You own this team already; choose another member to hand it over to.");
        }
        Member next = memberships.change(team, member, Role.OWNER);
        memberships.change(team, me.id(), Role.EDITOR);
        trail.record(team, "team handed over", member.value(), me.name() + " to " + next.name());
    }

    private static TeamSummary summary(ResultSet row, int index) throws SQLException {
        return new TeamSummary(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getLong("members"),
                row.getLong("projects"),
                row.getTimestamp("created_at").toInstant());
    }
}
