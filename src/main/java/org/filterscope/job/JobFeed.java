package org.filterscope.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells those who watch about the changes of jobs, wherever they run: while anybody watches, the database is asked twice a
 * second what changed. Each watcher hears of a job at most that often, and only as long as he may see it.
 */
@Component
class JobFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobFeed.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    /** A change is seen only when its transaction ends, so the last while is looked at again each time. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int MOST = 2_000;

    private final JobTable table;
    private final JobRights rights;
    private final DatabaseClock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> looks = new CopyOnWriteArrayList<>();
    private final Map<JobId, Job> told = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nudged = lock.newCondition();
    private boolean changes;
    private volatile boolean running;
    private Optional<Timestamp> seen = Optional.empty();

    JobFeed(JobTable table, JobRights rights, DatabaseClock clock) {
        this.table = table;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whose jobs somebody watches. */
    private enum Whose {
        PROJECTS,
        OWN,
        EVERYBODYS
    }

    private record Listener(UserId user, Whose whose, Optional<ProjectId> project, JobWatcher watcher) {

        boolean concernedBy(Job job) {
            return switch (whose) {
                case PROJECTS -> project.equals(Optional.of(job.project()));
                case OWN -> job.requester().equals(user);
                case EVERYBODYS -> true;
            };
        }

        boolean maySee(Job job, JobRights rights) {
            return whose == Whose.EVERYBODYS
                    ? rights.administrates(user)
                    : rights.has(user, Role.READER, job.project());
        }
    }

    Runnable watch(ProjectId project, UserId user, JobWatcher watcher) {
        return add(new Listener(user, Whose.PROJECTS, Optional.of(project), watcher));
    }

    Runnable watchOwn(UserId user, JobWatcher watcher) {
        return add(new Listener(user, Whose.OWN, Optional.empty(), watcher));
    }

    /** Watches the jobs of all teams, as an administrator. */
    Runnable watchAll(UserId user, JobWatcher watcher) {
        return add(new Listener(user, Whose.EVERYBODYS, Optional.empty(), watcher));
    }

    /**
     * Has something else looked at in each round, twice a second, on the thread of the feed: for what pages show besides the
     * changes of jobs.
     *
     * @return ends that
     */
    Runnable onEachRound(Runnable look) {
        looks.add(look);
        changed();
        return () -> looks.remove(look);
    }

    private Runnable add(Listener listener) {
        listeners.add(listener);
        changed();
        return () -> listeners.remove(listener);
    }

    /** Something changed on this node: those who watch hear of it at once. */
    void changed() {
        lock.lock();
        try {
            changes = true;
            nudged.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("job-feed").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        changed();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return NodePhases.FEED;
    }

    private void follow() {
        while (running) {
            try {
                await();
                if (running && watched()) {
                    tell();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Pages cannot be told about jobs now, since the database cannot be asked", e);
            }
        }
    }

    private boolean watched() {
        return !listeners.isEmpty() || !looks.isEmpty();
    }

    private void await() throws InterruptedException {
        // A burst of changes is told in one go
        TimeUnit.MILLISECONDS.sleep(SHORTEST_PAUSE.toMillis());
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (running && !changes && (left > 0 || !watched())) {
                if (!watched()) {
                    seen = Optional.empty();
                    nudged.await();
                } else {
                    left = nudged.awaitNanos(left);
                }
            }
            changes = false;
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        looks.forEach(this::look);
        Timestamp now = clock.now();
        Timestamp since = seen.orElse(now);
        for (Job job : table.changedSince(Timestamp.from(since.toInstant().minus(OVERLAP)), MOST)
                .reversed()) {
            if (!job.equals(told.put(job.id(), job))) {
                listeners.stream().filter(listener -> listener.concernedBy(job)).forEach(each -> tell(each, job));
            }
        }
        seen = Optional.of(now);
        if (told.size() > 2 * MOST) {
            told.values().removeIf(job -> job.state().ended());
        }
    }

    private void look(Runnable look) {
        try {
            look.run();
        } catch (ThingNotFoundException e) {
            looks.remove(look);
            LOG.debug("Nothing to look at any more", e);
        } catch (RuntimeException e) {
            LOG.warn("A page could not be told what is new", e);
        }
    }

    private void tell(Listener listener, Job job) {
        try {
            if (listener.maySee(job, rights)) {
                listener.watcher().changed(job);
            } else if (listener.whose() != Whose.OWN) {
                listeners.remove(listener);
            }
        } catch (RuntimeException e) {
            // A page that cannot be told any more must not keep the others from hearing
            LOG.warn("A page could not be told about job {}", job.id(), e);
        }
    }
}
