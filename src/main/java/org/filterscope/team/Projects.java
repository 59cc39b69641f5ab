package org.filterscope.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects of teams. */
@Service
@AllowedTo(Who.READER)
public class Projects {

    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final String SUMMARY = """
            select p.*, t.name as team_name, m.role
            from membership m join team t on t.id = m.team_id join project p on p.team_id = t.id
            where m.account_id = ? and\s""";

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Projects(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds an empty project to a team.
     *
     * @throws RefusedException when the name or the description cannot be used
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public ProjectId create(TeamId team, String name, String description) {
        ProjectId id = ProjectId.random();
        Name checked = new Name(name);
        database.sql("insert into project (id, team_id, name, description, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        team.value(),
                        checked.text(),
                        checkedDescription(description),
                        Timestamp.from(clock.instant()))
                .update();
        trail.record(team, "project created", id.value(), checked.text());
        return id;
    }

    /** Gives a project another name. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void rename(ProjectId project, String name) {
        Name checked = new Name(name);
        database.sql("update project set name = ? where id = ?")
                .params(checked.text(), project.value())
                .update();
        record(project, "project renamed");
    }

    /** Replaces the description of a project. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void describe(ProjectId project, String description) {
        database.sql("update project set description = ? where id = ?")
                .params(checkedDescription(description), project.value())
                .update();
        record(project, "project described");
    }

    /** Takes a project out of the list of projects; nothing of it is deleted. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void archive(ProjectId project) {
        database.sql("update project set archived_at = ? where id = ? and archived_at is null")
                .params(Timestamp.from(clock.instant()), project.value())
                .update();
        record(project, "project archived");
    }

    /** Puts an archived project back into the list of projects. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void restore(ProjectId project) {
        database.sql("update project set archived_at = null where id = ?")
                .param(project.value())
                .update();
        record(project, "project restored");
    }

    /** One project, archived or not. */
    public ProjectSummary get(ProjectId project) {
        return database.sql(SUMMARY + "p.id = ?")
                .params(me(), project.value())
                .query(Projects::summary)
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    /** The projects of all teams that the caller is in, by name, without archived ones. */
    @AllowedTo(Who.SIGNED_IN)
    public List<ProjectSummary> mine() {
        return mine("p.archived_at is null");
    }

    /** The archived projects of all teams that the caller is in, by name. */
    @AllowedTo(Who.SIGNED_IN)
    public List<ProjectSummary> myArchived() {
        return mine("p.archived_at is not null");
    }

    private List<ProjectSummary> mine(String condition) {
        return database.sql(SUMMARY + condition + " order by lower(p.name), p.id")
                .param(me())
                .query(Projects::summary)
                .list();
    }

    private void record(ProjectId project, String action) {
        ProjectSummary now = get(project);
        trail.record(now.team(), action, project.value(), now.name());
    }

    private static UUID me() {
        return SignedInUser.require().id().value();
    }

    private static String checkedDescription(String description) {
        String text = description.strip();
        if (text.length() > LONGEST_DESCRIPTION) {
            throw new RefusedException("Shorten the description to at most " + LONGEST_DESCRIPTION + " characters.");
        }
        return text;
    }

    private static ProjectSummary summary(ResultSet row, int index) throws SQLException {
        return new ProjectSummary(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                new TeamId(row.getObject("team_id", UUID.class)),
                row.getString("team_name"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("archived_at") != null);
    }
}
