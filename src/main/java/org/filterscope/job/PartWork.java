package org.filterscope.job;

import java.util.function.Supplier;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Acting;
import org.filterscope.team.ThingNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Does parts of jobs that run elsewhere, as the person who asked for the job. */
@Component
class PartWork {

    private static final Logger LOG = LoggerFactory.getLogger(PartWork.class);

    private final Acting acting;
    private final RunTools tools;

    PartWork(Acting acting, RunTools tools) {
        this.acting = acting;
        this.tools = tools;
    }

    /** Does one part, or gives it back. */
    void perform(ShardTable.Open of, ShardTable.Taken taken, PartRun run) {
        MDC.put(RunLogs.JOB, of.job().toString());
        try {
            acting.as(of.requester(), (Supplier<Boolean>) () -> {
                new ShardWork(tools, new Claim(of.job(), 0, new NodeId(of.job().value())))
                        .perform(taken, tools.shardKinds().named(of.kind()), run);
                return true;
            });
        } catch (JobCancelledException e) {
            LOG.debug("Part {} was given back", taken.key(), e);
        } catch (ThingNotFoundException e) {
            // The job itself notices that its person is gone, and says so
            LOG.debug("Nobody to work for", e);
            tools.shards().giveBack(taken, true);
        } catch (RefusedException e) {
            tools.shards().failed(taken, e.getMessage());
        } finally {
            MDC.remove(RunLogs.JOB);
        }
    }
}
