package org.filterscope.job;

import java.util.List;

/** Which slots a job can run on. */
public enum Need {
    /** Has nothing to do for a GPU. */
    CPU,
    /** Takes a GPU where any node offers one, else a processor. */
    GPU_IF_ANY;

    /**
     * What a free slot may take.
     *
     * @param gpusSomewhere whether any node offers slots with a GPU
     */
    static List<Need> takenBy(SlotKind slot, boolean gpusSomewhere) {
        return switch (slot) {
            case GPU -> List.of(GPU_IF_ANY);
            case CPU -> gpusSomewhere ? List.of(CPU) : List.of(CPU, GPU_IF_ANY);
            case LOOK -> List.of(values());
        };
    }

    /** The slots that this can run on. */
    SlotKind slot(boolean gpusSomewhere) {
        return this == GPU_IF_ANY && gpusSomewhere ? SlotKind.GPU : SlotKind.CPU;
    }
}
