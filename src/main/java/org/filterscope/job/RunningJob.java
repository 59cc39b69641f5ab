package org.filterscope.job;

import org.filterscope.team.ProjectId;

/** The run of one job on this server: passes its progress on, not too often, and knows whether it should stop. */
final class RunningJob implements JobRun {

    private static final long SHORTEST_PAUSE_NANOS = 500_000_000;

    private final JobId id;
    private final ProjectId project;
    private final JobTable table;
    private final JobWatchers watchers;
    private volatile boolean cancelled;
    private volatile boolean serverStops;
    private String lastStep = "";
    private long lastTold = System.nanoTime() - SHORTEST_PAUSE_NANOS;

    RunningJob(JobId id, ProjectId project, JobTable table, JobWatchers watchers) {
        this.id = id;
        this.project = project;
        this.table = table;
        this.watchers = watchers;
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
            throw new JobCancelledException();
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
