package org.filterscope.explanation.ablation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.filterscope.job.JobId;
import org.filterscope.job.NeededJobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of an ablation that was never finished is known by its job alone, so this job stays. */
@Component
class JobsOfAblations implements NeededJobs {

    private final JdbcClient database;

    JobsOfAblations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<JobId> among(Collection<JobId> ended) {
        if (ended.isEmpty()) {
            return Set.of();
        }
        return database.sql("select job_id from ablation where made_at is null and job_id in (:jobs)")
                .param("jobs", ended.stream().map(JobId::value).toList())
                .query((row, _) -> new JobId(row.getObject(1, UUID.class)))
                .set();
    }
}
