package org.filterscope.team;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lets each person do one thing at a time, and all together a few. Who asks again gives up what waits. */
final class Turns {

    private final int most;
    private final Set<UserId> busy = new HashSet<>();
    private final Map<UserId, Object> waiting = new HashMap<>();

    /** @param most how many may have their turn at once */
    Turns(int most) {
        this.most = most;
    }

    /** Waits for a turn, and says whether it came: not when the same person asked for another meanwhile. */
    synchronized boolean begin(UserId person) throws InterruptedException {
        Object mine = new Object();
        waiting.put(person, mine);
        notifyAll();
        while (mine.equals(waiting.get(person)) && (busy.contains(person) || busy.size() >= most)) {
            wait();
        }
        boolean mineStill = waiting.remove(person, mine);
        if (mineStill) {
            busy.add(person);
        }
        return mineStill;
    }

    synchronized void end(UserId person) {
        busy.remove(person);
        notifyAll();
    }
}
