package org.filterscope.dataset.catalogue;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes at the start what imports left that nobody takes up again. */
@Component
class AbandonedImports {

    private final DatasetTable datasets;
    private final DatasetRemoval removal;

    AbandonedImports(DatasetTable datasets, DatasetRemoval removal) {
        this.datasets = datasets;
        this.removal = removal;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        datasets.abandoned().forEach(removal::remove);
    }
}
