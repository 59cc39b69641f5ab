package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.filterscope.fixture.People;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.springframework.beans.factory.annotation.Autowired;

/** Waits for the ends of jobs, as a page would hear of them. */
public final class JobEnds {

    private static final int LONGEST_SILENCE_SECONDS = 60;

    @Autowired
    private JobTable table;

    @Autowired
    private JobFeed feed;

    @Autowired
    private TeamOfJob teams;

    @Autowired
    private People people;

    /** Waits until all these jobs have ended. */
    public void awaitAll(Collection<JobId> jobs) throws InterruptedException {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        Set<ProjectId> projects = new HashSet<>();
        Set<Runnable> stops = new HashSet<>();
        for (JobId job : jobs) {
            ProjectId project = table.find(job).orElseThrow().project();
            if (projects.add(project)) {
                TeamId team = teams.teamOf(job).orElseThrow();
                UserId reader = people.aMember(team, Role.READER);
                stops.add(feed.watch(project, reader, heard::add));
            }
        }
        Set<JobId> left = new HashSet<>(jobs);
        left.removeIf(job -> table.find(job).orElseThrow().state().ended());
        while (!left.isEmpty()) {
            Job next = heard.poll(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next)
                    .as("a job changes while " + left.size() + " have not ended")
                    .isNotNull();
            if (next.state().ended()) {
                left.remove(next.id());
            }
        }
        stops.forEach(Runnable::run);
    }
}
