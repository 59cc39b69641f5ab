package org.filterscope.model;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filterscope.job.Slot;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The engine of the workspace, which is started when it is first needed. */
@Component
public class RunningEngine {

    private final DeviceChoice device;
    private final Map<Integer, Engine> gpus = new ConcurrentHashMap<>();
    private @Nullable Engine engine;
    private @Nullable Engine processor;

    RunningEngine(@Value("${filterscope.model.device:auto}") String device) {
        this.device = DeviceChoice.valueOf(device.toUpperCase(Locale.ROOT));
    }

    /**
     * The engine.
     *
     * @throws org.filterscope.refusal.RefusedException when it cannot be started on the configured device
     */
    public synchronized Engine get() {
        if (engine == null) {
            engine = Engine.start(device);
        }
        return engine;
    }

    /**
     * The engine for a job, on what its slot computes on.
     *
     * @throws org.filterscope.refusal.RefusedException when it cannot be started there
     */
    public Engine of(Slot slot) {
        return switch (slot.kind()) {
            case GPU -> gpus.computeIfAbsent(slot.number(), Engine::startOnGpu);
            case CPU, LOOK -> onProcessor();
        };
    }

    private synchronized Engine onProcessor() {
        if (processor == null) {
            processor = Engine.start(DeviceChoice.CPU);
        }
        return processor;
    }
}
