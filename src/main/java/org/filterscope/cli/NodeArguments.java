package org.filterscope.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.job.NodeRole;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a server says what part of the work it takes; what is not said is left to the settings. */
final class NodeArguments {

    @Option(
            names = "--role",
            paramLabel = "web|worker|all",
            description = "What this node is there for: pages, work, or both (default: all). Several nodes share one"
                    + " PostgreSQL database and one file store, see docs/deployment.md.",
            defaultValue = "${env:FILTERSCOPE_JOB_ROLE}")
    private @Nullable NodeRole role;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What this node is called (default: the name of its machine).")
    private @Nullable String name;

    @Option(
            names = "--cpu-slots",
            paramLabel = "N",
            description = "How many jobs it does at once on its processor (default: half its cores).")
    private @Nullable Integer cpuSlots;

    @Option(names = "--gpu-slots", paramLabel = "N", description = "How many of its GPUs it works on (default: all).")
    private @Nullable Integer gpuSlots;

    boolean isWorker() {
        return role == NodeRole.WORKER;
    }

    /**
     * The settings that were given.
     *
     * @throws RefusedException when they contradict each other
     */
    Map<String, Object> settings() {
        requireSense();
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "role", role);
        put(all, "name", name);
        put(all, "cpu-slots", cpuSlots);
        put(all, "gpu-slots", gpuSlots);
        return all;
    }

    private static void put(Map<String, Object> all, String setting, @Nullable Object value) {
        if (value != null) {
            all.put("filterscope.job." + setting, value);
        }
    }

    private void requireSense() {
        if (isBelowZero(cpuSlots) || isBelowZero(gpuSlots)) {
            throw new RefusedException(
                    "A node has no fewer than 0 slots; give --cpu-slots and --gpu-slots numbers from" + " 0 on.");
        }
        if (role == NodeRole.WEB && (cpuSlots != null || gpuSlots != null)) {
            throw new RefusedException("A web node takes no work, so it has no slots; leave out --cpu-slots and"
                    + " --gpu-slots, or start with --role all.");
        }
        if (isWorker() && cpuSlots != null && cpuSlots == 0 && gpuSlots != null && gpuSlots == 0) {
            throw new RefusedException("A worker without slots would never take work; give --cpu-slots or --gpu-slots a"
                    + " number above 0.");
        }
    }

    private static boolean isBelowZero(@Nullable Integer slots) {
        return slots != null && slots < 0;
    }
}
