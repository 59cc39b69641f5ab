package org.filterscope.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The slots of this node: a thread each, which takes work when it is free and does it. */
@Component
class JobWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private static final long LOOK_MILLIS = 100;
    private static final long LONGEST_END_MILLIS = 2_000;

    private final Dispatch dispatch;
    private final WholeWork wholes;
    private final PartWork parts;
    private final JobRights rights;
    private final RunTools tools;
    private final ThisNode thisNode;
    private final NodeSettings settings;
    private final Clock clock;
    private final Map<JobId, List<RunControl>> running = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private long newsCount;
    private volatile boolean open;

    JobWorker(
            Dispatch dispatch,
            WholeWork wholes,
            PartWork parts,
            JobRights rights,
            RunTools tools,
            ThisNode thisNode,
            NodeSettings settings,
            Clock clock) {
        this.dispatch = dispatch;
        this.wholes = wholes;
        this.parts = parts;
        this.rights = rights;
        this.tools = tools;
        this.thisNode = thisNode;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        open = true;
        for (Slot slot : thisNode.slots()) {
            threads.add(Thread.ofPlatform().name("job " + slot.title()).start(() -> serve(slot)));
        }
    }

    @Override
    public void stop() {
        open = false;
        letGoOfAll();
        wake();
        try {
            for (Thread thread : threads) {
                end(thread);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    /** Work ends at its next checkpoint and goes back into the queue; whoever only asks for some is not waited for. */
    private void end(Thread slot) throws InterruptedException {
        while (!running.isEmpty() && slot.isAlive()) {
            slot.join(LOOK_MILLIS);
        }
        slot.interrupt();
        slot.join(LONGEST_END_MILLIS);
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return NodePhases.WORKER;
    }

    /** Looks for waiting work. */
    void wake() {
        lock.lock();
        try {
            newsCount++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops what this node does for a job, if it does anything. */
    void cancel(JobId job) {
        running.getOrDefault(job, List.of()).forEach(RunControl::cancel);
    }

    /** The jobs for which this node does something. */
    List<JobId> workedOn() {
        return List.copyOf(running.keySet());
    }

    /** Stops all work here because others do it now. */
    void letGoOfAll() {
        running.values().forEach(controls -> controls.forEach(RunControl::letGo));
    }

    private void serve(Slot slot) {
        while (open) {
            long seen = newsSeen();
            try {
                Optional<Work> work = dispatch.take(slot);
                if (work.isPresent()) {
                    perform(work.get(), slot);
                } else {
                    await(seen);
                }
            } catch (RuntimeException e) {
                LOG.warn("No work can be taken now", e);
                RunControl.rest(settings.look());
            }
        }
    }

    private long newsSeen() {
        lock.lock();
        try {
            return newsCount;
        } finally {
            lock.unlock();
        }
    }

    private void await(long seen) {
        lock.lock();
        try {
            long left = settings.look().toNanos();
            while (open && newsCount == seen && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void perform(Work work, Slot slot) {
        long begun = System.nanoTime();
        JobId id = work.of();
        switch (work) {
            case Work.Whole whole -> {
                QueueTable.Ready job = whole.job();
                RunControl control = controlled(id, job.requester(), job.project(), wholes.asker(job.kind()));
                try {
                    wholes.perform(
                            job, new WholeRun(whole.claim(), job.project(), slot, control, tools, clock), () -> open);
                } finally {
                    forget(id, control);
                }
            }
            case Work.Part part -> {
                ShardTable.Open of = part.part();
                RunControl control = controlled(id, of.requester(), of.project(), Role.EDITOR);
                try {
                    parts.perform(of, part.taken(), PartRun.elsewhere(id, of.project(), slot, control));
                } finally {
                    forget(id, control);
                }
            }
        }
        if (slot.kind() != SlotKind.LOOK) {
            tools.queue().correct(id, FairOrder.charge((System.nanoTime() - begun) / 1e9) - work.charge());
        }
        wake();
    }

    private RunControl controlled(JobId id, UserId requester, ProjectId project, Role asker) {
        RunControl control = new RunControl(() -> rights.has(requester, asker, project));
        running.merge(id, List.of(control), (some, more) -> {
            List<RunControl> all = new ArrayList<>(some);
            all.addAll(more);
            return List.copyOf(all);
        });
        if (!open) {
            control.letGo();
        }
        return control;
    }

    private void forget(JobId id, RunControl control) {
        running.computeIfPresent(id, (_, controls) -> {
            List<RunControl> left =
                    controls.stream().filter(each -> each != control).toList();
            return left.isEmpty() ? null : left;
        });
    }
}
