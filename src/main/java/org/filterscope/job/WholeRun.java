package org.filterscope.job;

import java.time.Clock;
import java.util.List;
import org.filterscope.team.ProjectId;
import org.springframework.dao.DataAccessException;

/** The run of a whole job on this node: passes its progress on, not too often, and knows whether it should stop. */
final class WholeRun implements JobRun {

    private static final long SHORTEST_PAUSE_NANOS = 500_000_000;

    private final Claim claim;
    private final ProjectId project;
    private final Slot slot;
    private final RunControl control;
    private final RunTools tools;
    private final RunLog log;
    private final Pace pace = new Pace();
    private String lastStep = "";
    private long lastWritten = System.nanoTime() - SHORTEST_PAUSE_NANOS;
    private long lastTold = System.nanoTime() - SHORTEST_PAUSE_NANOS;

    WholeRun(Claim claim, ProjectId project, Slot slot, RunControl control, RunTools tools, Clock clock) {
        this.claim = claim;
        this.project = project;
        this.slot = slot;
        this.control = control;
        this.tools = tools;
        this.log = new RunLog(clock, lines -> tools.attempts().write(claim.job(), claim.attempt(), lines));
    }

    Claim claim() {
        return claim;
    }

    RunControl control() {
        return control;
    }

    RunLog runLog() {
        return log;
    }

    synchronized long items() {
        return pace.items();
    }

    @Override
    public JobId id() {
        return claim.job();
    }

    @Override
    public ProjectId project() {
        return project;
    }

    @Override
    public Slot slot() {
        return slot;
    }

    @Override
    public synchronized void progress(String step, long done, long total) {
        long now = System.nanoTime();
        double rate = pace.tell(step, done, now);
        boolean fresh = !step.equals(lastStep);
        if (fresh) {
            log.add("INFO", step);
        }
        if (now - lastTold >= SHORTEST_PAUSE_NANOS || fresh) {
            lastTold = now;
            lastStep = step;
            tell(new Advance(step, done, total, rate));
        }
    }

    private void tell(Advance advance) {
        try {
            if (!tools.claims().progress(claim, advance)) {
                control.letGo();
            }
            log.flush();
            tools.feed().changed();
        } catch (DataAccessException e) {
            if (!PassingFaults.canPass(e)) {
                throw e;
            }
            // Progress that nobody sees for a while is no reason to stop the work
        }
    }

    @Override
    public synchronized void log(String line) {
        log.add("INFO", line);
        long now = System.nanoTime();
        if (now - lastWritten >= SHORTEST_PAUSE_NANOS) {
            lastWritten = now;
            writeLog();
        }
    }

    private void writeLog() {
        try {
            log.flush();
        } catch (DataAccessException e) {
            if (!PassingFaults.canPass(e)) {
                throw e;
            }
            // The lines are kept and written with the next ones
        }
    }

    @Override
    public void checkpoint() {
        control.checkpoint();
    }

    @Override
    public void fence() {
        if (!tools.claims().hold(claim)) {
            throw new JobCancelledException(true);
        }
    }

    @Override
    public <P extends Record> List<String> shards(
            ShardKind<P> kind, P parameters, String step, List<ShardRange> ranges) {
        return new ShardWork(tools, claim).run(kind, parameters, step, ranges, this);
    }
}
