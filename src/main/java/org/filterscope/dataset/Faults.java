package org.filterscope.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was left out while a collection was read: all of it counted, and of each kind the first thousand with where and
 * what.
 *
 * @param counts number of faults of each kind that occurred
 * @param listed the faults, in the order they were met
 */
public record Faults(Map<FaultKind, Integer> counts, List<Fault> listed) {

    static final int LISTED_OF_EACH_KIND = 1000;

    /** No faults. */
    public static final Faults NONE = new Faults(Map.of(), List.of());

    public Faults {
        counts = Map.copyOf(counts);
        listed = List.copyOf(listed);
    }

    /** Number of all faults. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of faults of a kind. */
    public int count(FaultKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The counts in words, such as "damaged entries: 5, images without a file: 2"; empty when there are none. */
    public String summary() {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> kind.plural() + ": " + count(kind))
                .collect(Collectors.joining(", "));
    }

    /** Collects faults while a collection is read. */
    public static final class Log {

        private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        private final List<Fault> listed = new ArrayList<>();

        /** Notes one more. */
        public void add(FaultKind kind, String where, String what) {
            if (counts.merge(kind, 1, Integer::sum) <= LISTED_OF_EACH_KIND) {
                listed.add(new Fault(kind, where, what));
            }
        }

        /** Notes those that another reading met. */
        public void addAll(Faults faults) {
            faults.counts.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            listed.addAll(faults.listed);
        }

        /** All that were noted so far. */
        public Faults faults() {
            return new Faults(counts, listed);
        }
    }
}
