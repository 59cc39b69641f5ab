package org.filterscope.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What this node really does. The database can think that it does more: where an answer got lost on the way, as when the
 * database is restarted, work was taken that nobody here knows of, or its end could not be written down.
 */
@Component
class InHand {

    private final Set<Record> held = ConcurrentHashMap.newKeySet();
    private Map<Record, Long> missingSince = new HashMap<>();

    /** Done with it. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /** Takes a claim or a part in hand. */
    Hold take(Record work) {
        held.add(work);
        return () -> held.remove(work);
    }

    /**
     * Compares what the database says with what is done here.
     *
     * @param said to be done here
     * @return what of that nobody here has had in hand for a time
     */
    synchronized Set<Record> forgotten(Set<Record> said, Duration time) {
        long now = System.nanoTime();
        Map<Record, Long> missing = new HashMap<>();
        said.stream()
                .filter(work -> !held.contains(work))
                .forEach(work -> missing.put(work, missingSince.getOrDefault(work, now)));
        missingSince = missing;
        Set<Record> forgotten = new HashSet<>();
        missing.forEach((work, since) -> {
            if (now - since >= time.toNanos()) {
                forgotten.add(work);
            }
        });
        return forgotten;
    }
}
