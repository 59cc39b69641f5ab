package org.filterscope.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes jobs that ended, with their attempts and logs: looks soon, all others when nobody is expected to ask for them any
 * more. Quartz runs it on one node at a time.
 */
@DisallowConcurrentExecution
class JobCleaning implements Job {

    /** Whoever asked for a look has seen its end by then. */
    static final Duration LOOKS_KEPT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobCleaning.class);

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<NeededJobs> needed;
    private final NodeSettings settings;
    private final Clock clock;

    JobCleaning(
            JdbcClient database,
            TransactionTemplate transaction,
            ObjectProvider<NeededJobs> needed,
            NodeSettings settings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.needed = needed;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        clean();
    }

    /** Removes what is old enough now. */
    void clean() {
        Instant now = clock.instant();
        int removed = clean("look and ended_at < ?", now.minus(LOOKS_KEPT))
                + clean("not look and ended_at < ?", now.minus(settings.kept()));
        if (removed > 0) {
            LOG.info("Removed {} jobs that ended long ago", removed);
        }
    }

    private int clean(String condition, Instant before) {
        int removed = 0;
        int kept = 0;
        while (true) {
            List<JobId> some = ended(condition, before, kept);
            Set<JobId> staying =
                    needed.stream().flatMap(room -> room.among(some).stream()).collect(Collectors.toSet());
            List<JobId> going =
                    some.stream().filter(job -> !staying.contains(job)).toList();
            if (!going.isEmpty()) {
                transaction.executeWithoutResult(_ -> remove(going, condition, before));
            }
            removed += going.size();
            kept += some.size() - going.size();
            if (some.size() < AT_ONCE) {
                return removed;
            }
        }
    }

    private List<JobId> ended(String condition, Instant before, int from) {
        return database.sql("select id from job where state in ('DONE', 'FAILED', 'CANCELLED') and " + condition
                        + " order by ended_at, id limit ? offset ?")
                .params(Timestamp.from(before), AT_ONCE, from)
                .query((row, _) -> new JobId(row.getObject(1, UUID.class)))
                .list();
    }

    /** One that was started again meanwhile has no end any more, and stays. */
    private void remove(Collection<JobId> jobs, String condition, Instant before) {
        for (JobId job : jobs) {
            int gone = database.sql("delete from job where id = ? and " + condition)
                    .params(job.value(), Timestamp.from(before))
                    .update();
            if (gone == 1) {
                database.sql("update job_schedule set last_job = null where last_job = ?")
                        .param(job.value())
                        .update();
            }
        }
    }
}
