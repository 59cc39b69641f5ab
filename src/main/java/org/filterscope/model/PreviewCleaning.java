package org.filterscope.model;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes previews that nobody looks at any more, and what servers that stopped left of theirs. */
@Component
class PreviewCleaning {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PreviewTable table;
    private final Clock clock;

    PreviewCleaning(PreviewTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void clean() {
        table.forgetBefore(clock.instant().minus(KEPT));
    }
}
