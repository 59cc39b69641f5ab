package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.filterscope.team.TeamOf;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes models for good: first from the database, then their files. */
@Component
class ModelRemoval {

    private final ModelTable table;
    private final ModelFolders folders;
    private final TeamOf<ModelId> teams;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ModelRemoval(
            ModelTable table,
            ModelFolders folders,
            TeamOf<ModelId> teams,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.folders = folders;
        this.teams = teams;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
    }

    void remove(ModelId id) {
        TrashedModel model = table.findTrashed(id).orElseThrow(ThingNotFoundException::new);
        transaction.executeWithoutResult(_ -> {
            teams.teamOf(id).ifPresent(team -> trail.record(team, "model deleted for good", id.value(), model.name()));
            events.publishEvent(new ModelDeleted(id));
            table.delete(id);
        });
        try {
            folders.release(model.hash());
        } catch (IOException e) {
            throw new UncheckedIOException("the files of model " + id + " cannot be removed", e);
        }
    }
}
