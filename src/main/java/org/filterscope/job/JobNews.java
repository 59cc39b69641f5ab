package org.filterscope.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the jobs that somebody asked for, until he has seen it; in all browsers of his alike. */
@Service
@AllowedTo(Who.SIGNED_IN)
public class JobNews {

    /** Nobody wants to hear what is older. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private final JdbcClient database;
    private final JobRights rights;
    private final Clock clock;

    JobNews(JdbcClient database, JobRights rights, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.clock = clock;
    }

    /** The jobs of the caller that were done or failed since he looked last, the latest first. */
    public List<Job> unseen(int most) {
        UserId me = SignedInUser.require().id();
        Instant oldest = clock.instant().minus(OLDEST);
        Instant seen = database.sql("select seen_at from job_news where account_id = ?")
                .param(me.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .filter(oldest::isBefore)
                .orElse(oldest);
        List<Job> ended = database.sql(JobRows.SELECT + """
                        where j.requested_by = ? and j.state in ('DONE', 'FAILED') and j.ended_at > ?
                        order by j.ended_at desc, j.id limit ?""")
                .params(me.value(), Timestamp.from(seen), most)
                .query(JobRows::job)
                .list();
        return rights.seenBy(me, ended);
    }

    /** The caller has seen all that ended up to an instant. */
    @Transactional
    public void seen(Instant until) {
        UserId me = SignedInUser.require().id();
        int changed = database.sql("update job_news set seen_at = ? where account_id = ?")
                .params(Timestamp.from(until), me.value())
                .update();
        if (changed == 0) {
            database.sql("insert into job_news (account_id, seen_at) values (?, ?)")
                    .params(me.value(), Timestamp.from(until))
                    .update();
        }
    }
}
