package org.filterscope.dataset.catalogue;

import org.filterscope.team.Acting;
import org.filterscope.team.ThingNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Removes at the start what imports left that nobody takes up again, on behalf of those who began them. */
@Component
class AbandonedImports {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedImports.class);

    private final DatasetTable datasets;
    private final DatasetRemoval removal;
    private final Acting acting;

    AbandonedImports(DatasetTable datasets, DatasetRemoval removal, Acting acting) {
        this.datasets = datasets;
        this.removal = removal;
        this.acting = acting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        for (DatasetTable.Abandoned each : datasets.abandoned()) {
            try {
                acting.as(each.by(), () -> {
                    removal.removeWithFiles(each.dataset());
                    return true;
                });
            } catch (ThingNotFoundException | AccessDeniedException e) {
                // Nobody sees what is left, and it goes with the next start at which that person may edit again
                LOG.warn("The unfinished import {} stays: {} may not edit it any more", each.dataset(), each.by(), e);
            }
        }
    }
}
