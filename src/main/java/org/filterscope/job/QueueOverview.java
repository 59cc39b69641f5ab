package org.filterscope.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The queue over all teams as administrators look at it. */
@Service
@AllowedTo(Who.ADMINISTRATOR)
public class QueueOverview {

    private static final int NODES_EACH_ROUNDS = 2;

    private final JdbcClient database;
    private final Waits waits;
    private final Cluster cluster;
    private final JobFeed feed;
    private final JobRights rights;

    QueueOverview(JdbcClient database, Waits waits, Cluster cluster, JobFeed feed, JobRights rights) {
        this.database = database;
        this.waits = waits;
        this.cluster = cluster;
        this.feed = feed;
        this.rights = rights;
    }

    /**
     * A job in the queue.
     *
     * @param waiting why it waits; nothing for one that runs
     */
    public record Entry(Job job, TeamId team, String teamName, Optional<Waiting> waiting) {

        private int place() {
            return job.state() == JobState.RUNNING
                    ? -2
                    : waiting.map(Waiting::reason).map(Entry::place).orElse(Integer.MAX_VALUE);
        }

        private static int place(Waiting.Reason reason) {
            return switch (reason) {
                case Waiting.Reason.Next() -> -1;
                case Waiting.Reason.Behind(int jobs, int _) -> jobs;
                case Waiting.Reason.QueuePaused() -> 0;
                case Waiting.Reason.TeamLimit(int _) -> Integer.MAX_VALUE - 2;
                case Waiting.Reason.TriedAgain(var _), Waiting.Reason.NoSlots(var _) -> Integer.MAX_VALUE - 1;
                case Waiting.Reason.JobPaused() -> Integer.MAX_VALUE;
            };
        }
    }

    /**
     * What a team has in the queue.
     *
     * @param limit how many slots its work may take at once, if that is limited
     */
    public record TeamShare(TeamId team, String name, int waiting, int running, Optional<Integer> limit) {}

    /** All that runs and waits, about in the order in which it begins. */
    public List<Entry> jobs(int most) {
        Map<JobId, Waiting> all = waits.all();
        return database
                .sql("select t.*, m.name as team_name from (" + JobRows.SELECT + """
                        where j.state in ('RUNNING', 'QUEUED', 'PAUSED')) t join team m on m.id = t.team_id
                        order by case t.state when 'RUNNING' then 0 when 'QUEUED' then 1 else 2 end,
                            t.front_at desc nulls last, t.priority desc, t.requested_at, t.id limit ?""")
                .param(most)
                .query((row, index) -> {
                    Job job = JobRows.job(row, index);
                    return new Entry(
                            job,
                            new TeamId(row.getObject("team_id", UUID.class)),
                            row.getString("team_name"),
                            Optional.ofNullable(all.get(job.id())));
                })
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(Entry::place))
                .toList();
    }

    /** How many jobs wait or run. */
    public int count() {
        return database.sql("select count(*) from job where state in ('RUNNING', 'QUEUED', 'PAUSED')")
                .query(Integer.class)
                .single();
    }

    /** All teams with jobs in the queue or a limit, by name. */
    public List<TeamShare> teams() {
        return database.sql("""
                        select m.id, m.name, s.most_running, coalesce(q.waiting, 0) as waiting,
                            coalesce(q.running, 0) as running
                        from team m
                            left join job_share s on s.team_id = m.id
                            left join (
                                select p.team_id, sum(case when j.state = 'RUNNING' then 0 else 1 end) as waiting,
                                    sum(case when j.state = 'RUNNING' then 1 else 0 end) as running
                                from job j join project p on p.id = j.project_id
                                where j.state in ('RUNNING', 'QUEUED', 'PAUSED') group by p.team_id) q
                                on q.team_id = m.id
                        where s.most_running is not null or q.team_id is not null
                        order by lower(m.name), m.id""")
                .query((row, _) -> new TeamShare(
                        new TeamId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("waiting"),
                        row.getInt("running"),
                        Optional.ofNullable(row.getObject("most_running", Integer.class))))
                .list();
    }

    /** Tells about every change of any job, like {@link Jobs#watch}. */
    public Runnable watch(JobWatcher watcher) {
        return feed.watchAll(SignedInUser.require().id(), watcher);
    }

    /**
     * Tells about once a second how the nodes stand, on a thread of the server, as long as the caller administers it.
     *
     * @return stops the telling
     */
    public Runnable watchNodes(Consumer<List<Node>> watcher) {
        UserId me = SignedInUser.require().id();
        return feed.onEachRound(new Runnable() {

            private int round;

            @Override
            public void run() {
                if (round++ % NODES_EACH_ROUNDS == 0) {
                    if (!rights.administrates(me)) {
                        throw new ThingNotFoundException();
                    }
                    watcher.accept(cluster.nodes());
                }
            }
        });
    }
}
