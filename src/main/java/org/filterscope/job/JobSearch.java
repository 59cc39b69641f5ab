package org.filterscope.job;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks through the jobs of a project, a page at a time. */
@Service
@AllowedTo(Who.READER)
public class JobSearch {

    private static final String CONDITION = """
            where j.project_id = :project and j.state in (:states) and (:kind = '' or j.kind = :kind)
                and lower(j.title) like :text escape '!'
            """;

    private static final String REQUESTED_BY = " and j.requested_by = :requester\n";

    private final JdbcClient database;

    JobSearch(JdbcClient database) {
        this.database = database;
    }

    /** Some of the jobs that a filter includes: what runs, what waits in the order of its team, what ended last. */
    public List<Job> page(ProjectId project, JobFilter filter, int offset, int limit) {
        return statement(JobRows.SELECT, project, filter, """
                         order by case j.state when 'RUNNING' then 0 when 'QUEUED' then 1 when 'PAUSED' then 2 else 3 end,
                            case when j.state = 'QUEUED' then j.front_at end desc nulls last,
                            case when j.state = 'QUEUED' then j.priority else 0 end desc,
                            case when j.ended_at is null then j.requested_at end,
                            j.ended_at desc, j.id limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query(JobRows::job)
                .list();
    }

    /** How many jobs a filter includes. */
    public int count(ProjectId project, JobFilter filter) {
        return statement("select count(*) from job j ", project, filter, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String select, ProjectId project, JobFilter filter, String order) {
        Collection<JobState> states = filter.states().isEmpty() ? EnumSet.allOf(JobState.class) : filter.states();
        JdbcClient.StatementSpec statement = database.sql(
                        select + CONDITION + (filter.requester().isPresent() ? REQUESTED_BY : "") + order)
                .param("project", project.value())
                .param("states", states.stream().map(JobState::name).toList())
                .param("kind", filter.kind())
                .param("text", "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        return filter.requester()
                .map(person -> statement.param("requester", person.value()))
                .orElse(statement);
    }

    /** The kinds of the jobs there are. */
    public List<String> kinds(ProjectId project) {
        return database.sql("select distinct kind from job where project_id = ? order by kind")
                .param(project.value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    /** The latest attempt at each of some jobs of a project that were begun at all. */
    public Map<JobId, JobAttempt> latestAttempts(ProjectId project, Collection<JobId> jobs) {
        if (jobs.isEmpty()) {
            return Map.of();
        }
        record Latest(JobId job, JobAttempt attempt) {}
        return database
                .sql("""
                        select t.* from job_attempt t join job j on j.id = t.job_id and j.attempt = t.number
                        where j.project_id = :project and j.id in (:jobs)""")
                .param("project", project.value())
                .param("jobs", jobs.stream().map(JobId::value).toList())
                .query((row, index) -> new Latest(
                        new JobId(row.getObject("job_id", java.util.UUID.class)), AttemptTable.attempt(row, index)))
                .list()
                .stream()
                .collect(Collectors.toMap(Latest::job, Latest::attempt, (first, _) -> first));
    }
}
