package org.filterscope.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Acting;
import org.filterscope.team.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works on the queue of this server: one job at a time, the oldest first, each as the person who asked for it. */
@Component
class JobWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private static final int MOST_ATTEMPTS = 2;

    private final JobTable table;
    private final JobWatchers watchers;
    private final Acting acting;
    private final JobRights rights;
    private final JsonMapper json;
    private final JobKinds kinds;
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile Optional<ExecutorService> thread = Optional.empty();

    JobWorker(JobTable table, JobWatchers watchers, Acting acting, JobRights rights, JsonMapper json, JobKinds kinds) {
        this.table = table;
        this.watchers = watchers;
        this.acting = acting;
        this.rights = rights;
        this.json = json;
        this.kinds = kinds;
    }

    @Override
    public void start() {
        stopping = false;
        table.requeueRunning();
        thread = Optional.of(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("job").factory()));
        wake();
    }

    @Override
    public void stop() {
        stopping = true;
        running.values().forEach(RunningJob::serverStops);
        // close() waits for the running job, which ends at its next checkpoint and goes back into the queue
        thread.ifPresent(ExecutorService::close);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }

    /** Looks for waiting jobs. */
    void wake() {
        thread.ifPresent(executor -> executor.execute(this::workOff));
    }

    void cancel(JobId id) {
        Optional.ofNullable(running.get(id)).ifPresent(RunningJob::cancel);
    }

    private void workOff() {
        while (isRunning() && !stopping) {
            Optional<JobTable.QueuedJob> next = table.takeNext();
            if (next.isEmpty()) {
                return;
            }
            work(next.get());
        }
    }

    private void work(JobTable.QueuedJob job) {
        RunningJob run = new RunningJob(
                job.id(),
                job.project(),
                table,
                watchers,
                () -> rights.has(job.requester(), Role.EDITOR, job.project()));
        running.put(job.id(), run);
        if (stopping) {
            run.serverStops();
        }
        try {
            run.tell();
            run.checkpoint();
            requireNotTooOften(job);
            String result = acting.as(job.requester(), () -> perform(job, run));
            table.end(job.id(), JobState.DONE, "", result);
        } catch (JobCancelledException e) {
            if (run.interruptedByServer()) {
                table.requeue(job.id());
            } else {
                table.end(job.id(), JobState.CANCELLED, "", "");
            }
        } catch (RefusedException e) {
            table.end(job.id(), JobState.FAILED, String.valueOf(e.getMessage()), "");
        } catch (RuntimeException | Error e) {
            LOG.error("Job {} ({}) failed", job.id(), job.kind(), e);
            table.end(
                    job.id(),
                    JobState.FAILED,
                    "Filterscope itself failed here; an administrator finds the cause in the log under job " + job.id()
                            + ".",
                    "");
        } finally {
            running.remove(job.id());
            run.tell();
        }
    }

    /** A job that takes the server down with it would do so again at each start. */
    private static void requireNotTooOften(JobTable.QueuedJob job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            throw new RefusedException("The server stopped unexpectedly each of the " + job.attempts()
                    + " times this ran; ask an administrator for the cause in the log before it is started again.");
        }
    }

    private String perform(JobTable.QueuedJob job, RunningJob run) {
        JobKind<?> kind = kinds.named(job.kind())
                .orElseThrow(() -> new RefusedException("This version of Filterscope has no jobs of the kind "
                        + job.kind() + "; start the job again from its page."));
        return perform(kind, job, run);
    }

    private <P extends Record> String perform(JobKind<P> kind, JobTable.QueuedJob job, RunningJob run) {
        try {
            return kind.run(json.readValue(job.parameters(), kind.parameters()), run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
