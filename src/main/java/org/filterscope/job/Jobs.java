package org.filterscope.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Queues work, shows how far it is, and cancels it. */
@Service
@AllowedTo(Who.READER)
public class Jobs {

    /** The farthest that a job can be ranked before or behind the others of its team. */
    public static final int HIGHEST_PRIORITY = 10;

    private static final int LONGEST_LOG_PAGE = 10_000;

    private final JobTable table;
    private final AttemptTable attempts;
    private final Waits waits;
    private final Cancelling cancelling;
    private final JobFeed feed;
    private final JobKinds kinds;
    private final JobSubmission submission;
    private final JsonMapper json;
    private final TeamLookup teams;
    private final JobRights rights;
    private final Trail trail;

    Jobs(
            JobTable table,
            AttemptTable attempts,
            Waits waits,
            Cancelling cancelling,
            JobFeed feed,
            JobKinds kinds,
            JobSubmission submission,
            JsonMapper json,
            TeamLookup teams,
            JobRights rights,
            Trail trail) {
        this.table = table;
        this.attempts = attempts;
        this.waits = waits;
        this.cancelling = cancelling;
        this.feed = feed;
        this.kinds = kinds;
        this.submission = submission;
        this.json = json;
        this.teams = teams;
        this.rights = rights;
        this.trail = trail;
    }

    /**
     * Queues work for a project, on behalf of the caller. Within a transaction it begins only when that is committed.
     *
     * @param title what it does to what, such as {@code Import birds.zip}
     * @return the new job, or one that does the same work and has not ended
     */
    @AllowedTo(Who.EDITOR)
    public <P extends Record> JobId submit(ProjectId project, JobKind<P> kind, String title, P parameters) {
        return submission.submit(new NewJob(
                project,
                SignedInUser.require().id(),
                kind.name(),
                title,
                json.writeValueAsString(parameters),
                kind.need(),
                kind.priority(),
                kind.look(),
                kind.sameWork(parameters)));
    }

    /**
     * Queues a look for a project, on behalf of the caller, who need not be an editor for that.
     *
     * @return the new job, or one that does the same work and has not ended
     * @see JobKind#look
     */
    public <P extends Record> JobId look(ProjectId project, JobKind<P> kind, String title, P parameters) {
        if (!kind.look()) {
            throw new IllegalArgumentException("jobs of the kind " + kind.name() + " are more than looks");
        }
        return submit(project, kind, title, parameters);
    }

    /**
     * Whether another attempt can be made at a job: it failed or was cancelled, its kind allows it, and nobody has asked for
     * the same again since.
     */
    public boolean startsAgain(JobId job) {
        return table.unfinishedKind(job)
                .flatMap(kinds::named)
                .filter(JobKind::repeatable)
                .isPresent();
    }

    /**
     * Makes another attempt at a job that failed or was cancelled, on behalf of the caller.
     *
     * @throws RefusedException when that cannot be
     */
    @AllowedTo(Who.EDITOR)
    public void startAgain(JobId job) {
        if (!startsAgain(job) || !submission.again(job, SignedInUser.require().id())) {
            throw new RefusedException(
                    "This job is not to be started again; look in the list of jobs whether it was already.");
        }
    }

    /** The latest jobs of a project, the newest first. */
    public List<Job> of(ProjectId project, int most) {
        return table.ofProject(project, most);
    }

    /** What the caller asked for and may still see: all that has not ended, then what ended last. */
    @AllowedTo(Who.SIGNED_IN)
    public List<Job> mine(int most) {
        UserId me = SignedInUser.require().id();
        return rights.seenBy(me, table.ofRequester(me, most));
    }

    /** One job as it is now. */
    public Job get(JobId job) {
        return table.find(job).orElseThrow(ThingNotFoundException::new);
    }

    /** What a kind of jobs is called on pages. */
    @AllowedTo(Who.SIGNED_IN)
    public String kindTitle(String kind) {
        return kinds.named(kind).map(JobKind::title).orElse(kind);
    }

    /** All attempts at a job, the first one first. */
    public List<JobAttempt> attempts(JobId job) {
        return attempts.of(job);
    }

    /**
     * The log of an attempt.
     *
     * @param from the number of the first line wanted
     */
    public List<LogLine> log(JobId job, int attempt, int from) {
        return attempts.log(job, attempt, from, LONGEST_LOG_PAGE);
    }

    /** Why a job waits and about how long; nothing for one that does not wait. */
    public Optional<Waiting> waiting(JobId job) {
        return Optional.ofNullable(waits.all().get(job));
    }

    /** Why each waiting job of a project waits. */
    public Map<JobId, Waiting> waitingOf(ProjectId project) {
        return ofWaiting(table.waitingIn(project));
    }

    /** Why each job that the caller asked for waits. */
    @AllowedTo(Who.SIGNED_IN)
    public Map<JobId, Waiting> waitingOfMine() {
        return ofWaiting(table.waitingFor(SignedInUser.require().id()));
    }

    private Map<JobId, Waiting> ofWaiting(Set<JobId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<JobId, Waiting> all = new HashMap<>(waits.all());
        all.keySet().retainAll(wanted);
        return all;
    }

    /** Stops a job that waits or runs; one that has ended stays as it is. */
    @AllowedTo(Who.EDITOR)
    public void cancel(JobId job) {
        Job now = get(job);
        if (now.state().ended()) {
            return;
        }
        trail.record(teams.of(job), "job cancelled", job.value(), now.title());
        cancelling.cancel(job);
    }

    /**
     * Ranks a job within its team.
     *
     * @param priority −10…10, higher is earlier
     */
    @AllowedTo(Who.EDITOR)
    public void setPriority(JobId job, int priority) {
        if (Math.abs(priority) > HIGHEST_PRIORITY) {
            throw new RefusedException("A priority lies between −10 and 10; choose one of these.");
        }
        table.setPriority(job, priority);
        feed.changed();
    }

    /**
     * Tells about every change of a project's jobs, at most twice a second for each, on threads of the server,
     * until the caller may not see them any more.
     *
     * @return stops the telling
     */
    public Runnable watch(ProjectId project, JobWatcher watcher) {
        return feed.watch(project, SignedInUser.require().id(), watcher);
    }

    /**
     * Tells about every change of the jobs that the caller asked for, like {@link #watch}.
     *
     * @return stops the telling
     */
    @AllowedTo(Who.SIGNED_IN)
    public Runnable watchMine(JobWatcher watcher) {
        return feed.watchOwn(SignedInUser.require().id(), watcher);
    }
}
