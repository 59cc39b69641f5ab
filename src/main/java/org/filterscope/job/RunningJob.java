package org.filterscope.job;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;

/** The run of one job on this server: passes its progress on, not too often, and knows whether it should stop. */
final class RunningJob implements JobRun {

    private static final long SHORTEST_PAUSE_NANOS = 500_000_000;
    private static final long LOOK_NANOS = 2_000_000_000;

    private final JobId id;
    private final ProjectId project;
    private final JobTable table;
    private final JobWatchers watchers;
    private final BooleanSupplier allowed;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
    private volatile boolean cancelled;
    private volatile boolean serverStops;
    private String lastStep = "";
    private long lastTold = System.nanoTime() - SHORTEST_PAUSE_NANOS;

    /**
     * The run of a job.
     *
     * @param allowed whether whoever asked for it may do so still
     */
    RunningJob(JobId id, ProjectId project, JobTable table, JobWatchers watchers, BooleanSupplier allowed) {
        this.id = id;
        this.project = project;
        this.table = table;
        this.watchers = watchers;
        this.allowed = allowed;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public ProjectId project() {
        return project;
    }

    @Override
    public synchronized void progress(String step, long done, long total) {
        long now = System.nanoTime();
        if (now - lastTold >= SHORTEST_PAUSE_NANOS || !step.equals(lastStep)) {
            lastTold = now;
            lastStep = step;
            table.progress(id, step, done, total);
            tell();
        }
    }

    @Override
    public void checkpoint() {
        if (cancelled || serverStops) {
            throw new JobCancelledException(interruptedByServer());
        }
        long now = System.nanoTime();
        long due = nextLook.get();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + LOOK_NANOS)) {
            requireAllowed();
        }
    }

    /** Throws when whoever asked for the job has lost the right to it. */
    void requireAllowed() {
        if (!allowed.getAsBoolean()) {
            throw new RefusedException("Whoever asked for this may not change the project any more;"
                    + " let an editor of the team ask for it again.");
        }
    }

    void cancel() {
        cancelled = true;
    }

    void serverStops() {
        serverStops = true;
    }

    boolean interruptedByServer() {
        return serverStops && !cancelled;
    }

    void tell() {
        table.find(id).ifPresent(watchers::changed);
    }
}
