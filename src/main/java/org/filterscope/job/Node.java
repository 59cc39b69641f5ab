package org.filterscope.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One running server of the workspace, as it described itself at its last heartbeat.
 *
 * @param devices the names of what it computes on
 * @param loadAverage of its machine over the last minute, negative where the machine does not tell
 * @param clockAhead how far its clock is ahead of the database's
 * @param busyCpu how many of its CPU slots are taken
 * @param busyGpu how many of its GPU slots are taken
 * @param lookSlots how many looks it does at once besides all other work
 * @param busyLook how many of these slots are taken
 * @param refused why it is given no work although it would take some, if so
 */
public record Node(
        NodeId id,
        String name,
        NodeRole role,
        String version,
        int cpuSlots,
        int gpuSlots,
        String devices,
        double loadAverage,
        Duration clockAhead,
        NodeState state,
        Instant startedAt,
        Instant heartbeatAt,
        int busyCpu,
        int busyGpu,
        int lookSlots,
        int busyLook,
        Optional<String> refused) {

    /** Whether it may be given new work. */
    public boolean takesWork() {
        return role.works() && state == NodeState.ACTIVE && refused.isEmpty();
    }

    /** How many slots of a kind it offers. */
    public int slots(SlotKind kind) {
        return switch (kind) {
            case CPU -> cpuSlots;
            case GPU -> gpuSlots;
            case LOOK -> lookSlots;
        };
    }

    /** How many of its slots of a kind are taken. */
    public int busy(SlotKind kind) {
        return switch (kind) {
            case CPU -> busyCpu;
            case GPU -> busyGpu;
            case LOOK -> busyLook;
        };
    }
}
