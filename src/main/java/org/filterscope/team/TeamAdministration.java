package org.filterscope.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All teams of the server, for administrators: who owns them, and how an abandoned one gets an owner. */
@Service
@AllowedTo(Who.ADMINISTRATOR)
public class TeamAdministration {

    private final JdbcClient database;
    private final Memberships memberships;
    private final Accounts accounts;
    private final TeamTable table;
    private final Trail trail;

    TeamAdministration(JdbcClient database, Memberships memberships, Accounts accounts, TeamTable table, Trail trail) {
        this.database = database;
        this.memberships = memberships;
        this.accounts = accounts;
        this.table = table;
        this.trail = trail;
    }

    /** Some of the teams whose name contains a text, by name. */
    public List<TeamOverview> teams(String text, int offset, int limit) {
        return database.sql("""
                        select t.id, t.name, t.created_at,
                            (select count(*) from membership c where c.team_id = t.id) as members,
                            (select count(*) from project p where p.team_id = t.id) as projects
                        from team t where lower(t.name) like ? escape '!'
                        order by lower(t.name), t.id limit ? offset ?""")
                .params(Patterns.containing(text), limit, offset)
                .query((row, _) -> {
                    TeamId id = new TeamId(row.getObject("id", UUID.class));
                    return new TeamOverview(
                            id,
                            row.getString("name"),
                            owners(id),
                            row.getLong("members"),
                            row.getLong("projects"),
                            row.getTimestamp("created_at").toInstant());
                })
                .list();
    }

    /** How many teams there are whose name contains a text. */
    public int count(String text) {
        return database.sql("select count(*) from team where lower(name) like ? escape '!'")
                .param(Patterns.containing(text))
                .query(Integer.class)
                .single();
    }

    /**
     * Makes somebody an owner of a team, in it already or not; the others stay what they are.
     *
     * @throws RefusedException when there is no such person, or the person was deactivated
     */
    @Transactional
    public void addOwner(TeamId team, String mail) {
        String name = table.nameOf(team).orElseThrow(ThingNotFoundException::new);
        Account account = accounts.findByMail(mail)
                .filter(Account::active)
                .orElseThrow(() -> new RefusedException(
                        "Nobody who may sign in has this address; look it up among the people of this server."));
        memberships.add(team, account.id(), Role.OWNER);
        memberships.change(team, account.id(), Role.OWNER);
        trail.record(team, "owner appointed by an administrator", account.id().value(), account.mail() + " of " + name);
    }

    private List<String> owners(TeamId team) {
        return memberships.of(team).stream()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::name)
                .toList();
    }

    /** A team as an administrator sees it. */
    public record TeamOverview(
            TeamId id, String name, List<String> owners, long members, long projects, Instant createdAt) {

        public TeamOverview {
            owners = List.copyOf(owners);
        }
    }
}
