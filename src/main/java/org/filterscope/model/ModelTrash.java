package org.filterscope.model;

import java.time.Clock;
import org.filterscope.storage.TrashKind;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What throwing a model away means. */
@Component
class ModelTrash extends TrashKind<ModelId> {

    private final ModelTable table;
    private final ModelFolders folders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelTrash(ModelTable table, ModelFolders folders, ApplicationEventPublisher events, Clock clock) {
        super("model", ModelId.class, ModelId::new);
        this.table = table;
        this.folders = folders;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void hide(ModelId model) {
        table.hide(model, clock.instant());
    }

    @Override
    public void show(ModelId model) {
        table.show(model);
    }

    @Override
    public void erase(ModelId model) {
        String hash = table.hashOf(model).orElseThrow(ThingNotFoundException::new);
        events.publishEvent(new ModelDeleted(model));
        table.delete(model);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                folders.release(hash);
            }
        });
    }
}
