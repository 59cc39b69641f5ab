package org.filterscope.explanation.trial;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes trials that nobody looks at any more, and pictures that servers that stopped left behind. */
@Component
class TrialCleaning {

    private static final Duration KEPT = Duration.ofDays(1);

    private final TrialTable table;
    private final Clock clock;

    TrialCleaning(TrialTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    void clean() {
        table.forgetBefore(clock.instant().minus(KEPT));
    }
}
