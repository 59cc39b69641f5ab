package org.filterscope.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What monitoring is told about the queue. Numbers of the whole workspace are the same on each node. */
@Component
class JobMetrics {

    private final MeterRegistry registry;

    JobMetrics(MeterRegistry registry, QueueNumbers numbers) {
        this.registry = registry;
        Gauge.builder("filterscope.job.queue.length", () -> numbers.get().waiting())
                .description("jobs that wait")
                .register(registry);
        Gauge.builder("filterscope.job.queue.longest.wait", () -> numbers.get().longestWaitSeconds())
                .description("how long the job has waited that waits longest")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("filterscope.job.parts.waiting", () -> numbers.get().parts())
                .description("parts of running jobs that wait for a slot")
                .register(registry);
        for (SlotKind kind : SlotKind.values()) {
            Gauge.builder("filterscope.job.slots", () -> numbers.get().slots(kind))
                    .description("slots of all nodes that take work")
                    .tag("kind", kind.name())
                    .register(registry);
            Gauge.builder("filterscope.job.slots.busy", () -> numbers.get().busy(kind))
                    .description("slots of all nodes that are taken")
                    .tag("kind", kind.name())
                    .register(registry);
        }
    }

    /** An attempt ended on this node. */
    void ended(String kind, String outcome, Duration time, long items) {
        Timer.builder("filterscope.job.run")
                .description("how long attempts ran, by kind and outcome")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(registry)
                .record(time);
        registry.counter("filterscope.job.items", "kind", kind).increment((double) items);
    }

    /** An attempt began on this node after its job had waited so long. */
    void began(String kind, Duration waited) {
        Timer.builder("filterscope.job.wait")
                .description("how long jobs waited before they began")
                .tag("kind", kind)
                .register(registry)
                .record(waited);
    }
}
