package org.filterscope.job;

import java.util.List;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Queues work, shows how far it is, and cancels it. */
@Service
@AllowedTo(Who.READER)
public class Jobs {

    private final JobTable table;
    private final JobWorker worker;
    private final JobWatchers watchers;
    private final JobKinds kinds;
    private final JsonMapper json;
    private final TeamLookup teams;
    private final Trail trail;

    Jobs(
            JobTable table,
            JobWorker worker,
            JobWatchers watchers,
            JobKinds kinds,
            JsonMapper json,
            TeamLookup teams,
            Trail trail) {
        this.table = table;
        this.worker = worker;
        this.watchers = watchers;
        this.kinds = kinds;
        this.json = json;
        this.teams = teams;
        this.trail = trail;
    }

    /**
     * Queues work for a project, on behalf of the caller. Within a transaction it begins only when that is committed.
     *
     * @param title what it does to what, such as {@code Import birds.zip}
     */
    @AllowedTo(Who.EDITOR)
    public <P extends Record> JobId submit(ProjectId project, JobKind<P> kind, String title, P parameters) {
        return submit(project, kind.name(), title, json.writeValueAsString(parameters));
    }

    /**
     * Whether a job can be started again: it failed or was cancelled, its kind allows it, and nobody has asked for the same
     * again since.
     */
    public boolean startsAgain(JobId job) {
        return repeatable(job).isPresent();
    }

    /**
     * Queues the work of a job once more that failed or was cancelled, on behalf of the caller.
     *
     * @throws RefusedException when it cannot be started again
     */
    @AllowedTo(Who.EDITOR)
    public JobId startAgain(JobId job) {
        JobTable.Order order = repeatable(job)
                .orElseThrow(() -> new RefusedException(
                        "This job is not to be started again; look in the list of jobs whether it was already."));
        return submit(get(job).project(), order.kind(), order.title(), order.parameters());
    }

    private Optional<JobTable.Order> repeatable(JobId job) {
        return table.unfinished(job)
                .filter(order ->
                        kinds.named(order.kind()).filter(JobKind::repeatable).isPresent());
    }

    private JobId submit(ProjectId project, String kind, String title, String parameters) {
        JobId id = JobId.random();
        table.insert(id, project, SignedInUser.require().id(), kind, title, parameters);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    queued(id);
                }
            });
        } else {
            queued(id);
        }
        return id;
    }

    /** The latest jobs of a project, the newest first. */
    public List<Job> of(ProjectId project, int most) {
        return table.ofProject(project, most);
    }

    /** One job as it is now. */
    public Job get(JobId job) {
        return table.find(job).orElseThrow(ThingNotFoundException::new);
    }

    /** Stops a job that waits or runs; one that has ended stays as it is. */
    @AllowedTo(Who.EDITOR)
    public void cancel(JobId job) {
        Job now = get(job);
        if (now.state().ended()) {
            return;
        }
        trail.record(teams.of(job), "job cancelled", job.value(), now.title());
        if (table.cancelQueued(job)) {
            watchers.changed(get(job));
        } else {
            worker.cancel(job);
        }
    }

    /**
     * Tells about every change of a project's jobs, at most twice a second for each, on threads of the server,
     * until the caller may not see them any more.
     *
     * @return stops the telling
     */
    public Runnable watch(ProjectId project, JobWatcher watcher) {
        return watchers.add(project, SignedInUser.require().id(), watcher);
    }

    private void queued(JobId id) {
        watchers.changed(table.find(id).orElseThrow());
        worker.wake();
    }
}
