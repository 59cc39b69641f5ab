package org.filterscope.job;

import java.util.List;
import java.util.function.Consumer;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** The logs of attempts: what was written last, and what is being written. */
@Service
@AllowedTo(Who.READER)
public class JobLogs {

    private static final int MOST_AT_ONCE = 1_000;

    private final AttemptTable attempts;
    private final JobTable jobs;
    private final JobFeed feed;
    private final JobRights rights;

    JobLogs(AttemptTable attempts, JobTable jobs, JobFeed feed, JobRights rights) {
        this.attempts = attempts;
        this.jobs = jobs;
        this.feed = feed;
        this.rights = rights;
    }

    /** The last lines of an attempt's log, in their order. */
    public List<LogLine> end(JobId job, int attempt, int most) {
        return attempts.end(job, attempt, most);
    }

    /**
     * Tells which lines are added to the log of an attempt, on a thread of the server, until the caller may not see them any
     * more.
     *
     * @param from the number of the first line wanted
     * @return stops the telling
     */
    public Runnable watch(JobId job, int attempt, int from, Consumer<List<LogLine>> watcher) {
        return feed.onEachRound(new Tail(SignedInUser.require().id(), job, attempt, from, watcher));
    }

    /** Follows the end of a log for somebody. */
    private final class Tail implements Runnable {

        private final UserId user;
        private final JobId job;
        private final int attempt;
        private final Consumer<List<LogLine>> watcher;
        private int next;

        Tail(UserId user, JobId job, int attempt, int from, Consumer<List<LogLine>> watcher) {
            this.user = user;
            this.job = job;
            this.attempt = attempt;
            this.watcher = watcher;
            this.next = from;
        }

        @Override
        public void run() {
            List<LogLine> lines = attempts.log(job, attempt, next, MOST_AT_ONCE);
            if (!lines.isEmpty()) {
                requireStillAllowed();
                next = lines.getLast().number() + 1;
                watcher.accept(lines);
            }
        }

        private void requireStillAllowed() {
            if (jobs.find(job)
                    .filter(found -> rights.has(user, Role.READER, found.project()))
                    .isEmpty()) {
                throw new ThingNotFoundException();
            }
        }
    }
}
