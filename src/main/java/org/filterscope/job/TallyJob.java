package org.filterscope.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Jobs that are but counted, so that what they take is what the queue costs. There are none where people work. */
@Component
@ConditionalOnProperty(QueueBench.ON)
class TallyJob implements JobKind<TallyJob.Place> {

    private final List<Place> order = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition counted = lock.newCondition();

    /** Which job of which team it is. */
    record Place(int team, int number) {}

    @Override
    public String name() {
        return "bench-tally";
    }

    @Override
    public String title() {
        return "Counting";
    }

    @Override
    public Class<Place> parameters() {
        return Place.class;
    }

    @Override
    public String run(Place place, JobRun run) {
        lock.lock();
        try {
            order.add(place);
            counted.signalAll();
        } finally {
            lock.unlock();
        }
        return "";
    }

    /** Forgets what was counted. */
    void forget() {
        lock.lock();
        try {
            order.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so many runs, as long as there is another one within a time; returns them in their order. */
    List<Place> await(int runs, Duration silence) throws InterruptedException {
        lock.lock();
        try {
            int before = -1;
            while (order.size() < runs && order.size() > before) {
                before = order.size();
                long left = silence.toNanos();
                while (left > 0 && order.size() == before) {
                    left = counted.awaitNanos(left);
                }
            }
            return List.copyOf(order);
        } finally {
            lock.unlock();
        }
    }
}
