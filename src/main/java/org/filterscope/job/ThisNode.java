package org.filterscope.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who this node is and what it offers. Its id lies in its data folder, so that it is known again after a restart. */
@Component
class ThisNode {

    private static final String FILE = "node-id";

    private final NodeTable.Description description;
    private final List<Slot> slots;
    private final List<String> gpus;
    private final String processor;

    ThisNode(
            NodeSettings settings, ObjectProvider<Accelerators> accelerators, @Value("${filterscope.data}") Path data) {
        List<String> present = settings.role().works()
                ? accelerators.stream().flatMap(each -> each.gpus().stream()).toList()
                : List.of();
        int gpuSlots = settings.gpuSlots() == null ? present.size() : settings.gpuSlots();
        if (gpuSlots > present.size() && settings.role().works()) {
            throw new RefusedException("filterscope.job.gpu-slots is " + gpuSlots + " but this machine offers "
                    + present.size() + " GPUs to this build; set it to at most that.");
        }
        gpus = present.subList(0, settings.role().works() ? gpuSlots : 0);
        processor =
                accelerators.stream().map(Accelerators::processor).findFirst().orElse("cpu");
        int cpuSlots = settings.cpuSlots() == null
                ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2)
                : settings.cpuSlots();
        slots = settings.role().works() ? slots(cpuSlots, gpus.size(), settings.lookSlots()) : List.of();
        description = new NodeTable.Description(
                new NodeId(identity(data)),
                settings.name().isBlank() ? machine() : settings.name(),
                settings.role(),
                version(),
                settings.role().works() ? cpuSlots : 0,
                gpus.size(),
                settings.role().works() ? settings.lookSlots() : 0,
                gpus.isEmpty() ? processor : processor + ", " + String.join(", ", gpus));
    }

    private static List<Slot> slots(int cpus, int gpus, int looks) {
        List<Slot> all = new ArrayList<>();
        for (int gpu = 0; gpu < gpus; gpu++) {
            all.add(new Slot(SlotKind.GPU, gpu));
        }
        for (int cpu = 0; cpu < cpus; cpu++) {
            all.add(new Slot(SlotKind.CPU, cpu));
        }
        for (int look = 0; look < looks; look++) {
            all.add(new Slot(SlotKind.LOOK, look));
        }
        return List.copyOf(all);
    }

    private static UUID identity(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return UUID.fromString(Files.readString(file).strip());
            }
            Files.createDirectories(data);
            UUID id = UUID.randomUUID();
            Files.writeString(file, id.toString());
            return id;
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(
                    "The file " + file + " cannot be read or written; delete it if it is damaged, and see that the data"
                            + " folder can be written to.",
                    e);
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "node";
        }
    }

    private static String version() {
        String version = ThisNode.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    NodeId id() {
        return description.id();
    }

    NodeTable.Description description() {
        return description;
    }

    /** The slots it offers; none where it takes no work. */
    List<Slot> slots() {
        return slots;
    }

    /** What a slot computes on. */
    String device(Slot slot) {
        return slot.kind() == SlotKind.GPU ? gpus.get(slot.number()) : processor;
    }
}
