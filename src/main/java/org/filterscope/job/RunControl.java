package org.filterscope.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.filterscope.refusal.RefusedException;

/** Whether a piece of work on this node should go on. */
final class RunControl {

    private static final long LOOK_NANOS = 2_000_000_000;

    private enum Order {
        GO_ON,
        CANCEL,
        LET_GO
    }

    private final BooleanSupplier allowed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Order order = Order.GO_ON;
    private volatile long nextLook = System.nanoTime();

    /** @param allowed whether whoever asked for the work may do so still */
    RunControl(BooleanSupplier allowed) {
        this.allowed = allowed;
    }

    /** A person wants it to end. */
    void cancel() {
        set(Order.CANCEL);
    }

    /** This node has to let go of it; it is done again, here or elsewhere. */
    void letGo() {
        if (order != Order.CANCEL) {
            set(Order.LET_GO);
        }
    }

    private void set(Order next) {
        lock.lock();
        try {
            order = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean goesOn() {
        return order == Order.GO_ON;
    }

    /**
     * Returns quietly while the work should go on.
     *
     * @throws JobCancelledException when it should not
     * @throws RefusedException when whoever asked for it may not any more
     */
    void checkpoint() {
        requireGoingOn();
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            // Two threads may both look here, which does no harm
            nextLook = now + LOOK_NANOS;
            if (!mayStill()) {
                throw new RefusedException("Whoever asked for this may not change the project any more;"
                        + " let an editor of the team ask for it again.");
            }
        }
    }

    private void requireGoingOn() {
        if (order != Order.GO_ON) {
            throw new JobCancelledException(order == Order.LET_GO);
        }
    }

    private boolean mayStill() {
        try {
            return allowed.getAsBoolean();
        } catch (RuntimeException e) {
            if (PassingFaults.canPass(e)) {
                // The database is away for a moment; the work itself does not need it, and it is asked again soon
                return true;
            }
            throw e;
        }
    }

    /** Waits, but not longer than until the work is to end. */
    void pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (order == Order.GO_ON && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (JobCancelledException) new JobCancelledException(true).initCause(e);
        } finally {
            lock.unlock();
        }
        requireGoingOn();
    }

    /** Waits whatever was ordered, as for a database that has to be back before anything can end. */
    static void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
