package org.filterscope.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node takes part in the work.
 *
 * @param role what it is there for
 * @param name what it is called; the name of its machine where none is given
 * @param cpuSlots how many jobs it runs at once on its processor; half its cores where nothing is said
 * @param gpuSlots how many of its GPUs it offers; all where nothing is said
 * @param lookSlots how many short looks it does at once besides all other work
 * @param heartbeat how often it says that it is alive
 * @param lostAfter how long it may be silent before others take its work; several heartbeats
 * @param look how often it looks for work that other nodes queued, and for cancellations
 * @param largestSkew how far its clock may be off the database's
 * @param nodesKept how long nodes that went are remembered
 * @param kept how long jobs are kept after their end, with their attempts and logs
 * @param attempts how often a job is tried when it fails for a reason that can pass
 * @param retryAfter how long it waits after the first such fault; three times as long after each further one
 */
@ConfigurationProperties("filterscope.job")
record NodeSettings(
        @DefaultValue("all") NodeRole role,
        @DefaultValue("") String name,
        @Nullable Integer cpuSlots,
        @Nullable Integer gpuSlots,
        @DefaultValue("1") int lookSlots,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("30s") Duration lostAfter,
        @DefaultValue("1s") Duration look,
        @DefaultValue("20s") Duration largestSkew,
        @DefaultValue("7d") Duration nodesKept,
        @DefaultValue("365d") Duration kept,
        @DefaultValue("5") int attempts,
        @DefaultValue("10s") Duration retryAfter) {

    NodeSettings {
        if ((cpuSlots != null && cpuSlots < 0) || (gpuSlots != null && gpuSlots < 0) || lookSlots < 0) {
            throw new IllegalArgumentException("a node has no fewer than 0 slots");
        }
        if (lostAfter.compareTo(heartbeat.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("filterscope.job.lost-after has to be at least three heartbeats");
        }
        if (kept.compareTo(JobCleaning.LOOKS_KEPT) < 0) {
            throw new IllegalArgumentException("filterscope.job.kept has to be at least an hour");
        }
    }

    /** How long a job waits that failed so often for a reason that can pass. */
    Duration wait(int faults) {
        return retryAfter.multipliedBy((long) Math.pow(3, Math.min(faults, 8)));
    }
}
