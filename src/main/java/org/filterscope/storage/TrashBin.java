package org.filterscope.storage;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.filterscope.team.OwnedId;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Trail;
import org.filterscope.tensor.ContentHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes for good what lies in the trash: when somebody says so, and by itself when it has lain there long enough. */
@Component
class TrashBin {

    private static final Logger LOG = LoggerFactory.getLogger(TrashBin.class);

    private final TrashTable table;
    private final FileShelf shelf;
    private final ObjectProvider<TrashKind<?>> kinds;
    private final TeamLookup teams;
    private final Trail trail;
    private final StorageSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TrashBin(
            TrashTable table,
            FileShelf shelf,
            // asked for late: the rooms above have services that need this one
            ObjectProvider<TrashKind<?>> kinds,
            TeamLookup teams,
            Trail trail,
            StorageSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.shelf = shelf;
        this.kinds = kinds;
        this.teams = teams;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    TrashKind<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room knows things of the kind " + name));
    }

    TrashKind<?> kindOf(OwnedId thing) {
        return kinds.stream()
                .filter(kind -> kind.idType().isInstance(thing))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        thing.getClass().getSimpleName() + " is nothing that can be thrown away"));
    }

    /** Removes one thing with its files and tells how many bytes that freed on the disk. */
    long erase(TrashEntry entry) {
        Set<ContentHash> unused = transaction.execute(_ -> {
            if (!table.delete(entry.id())) {
                return Set.<ContentHash>of();
            }
            eraseThing(kind(entry.kind()), entry);
            trail.record(teams.of(entry.project()), entry.kind() + " erased", entry.thing(), entry.name());
            return shelf.release(entry.thing());
        });
        return shelf.reclaim(unused == null ? Set.of() : unused);
    }

    private static <I extends OwnedId> void eraseThing(TrashKind<I> kind, TrashEntry entry) {
        kind.erase(kind.id(entry.thing()));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void eraseOld() {
        long freed = 0;
        List<TrashEntry> old = table.thrownBefore(clock.instant().minus(settings.trashKept()));
        for (TrashEntry entry : old) {
            try {
                freed += erase(entry);
            } catch (RuntimeException e) {
                // One that cannot be removed must not keep all later ones on the disk
                LOG.error("The {} {} in the trash could not be removed", entry.kind(), entry.thing(), e);
            }
        }
        if (!old.isEmpty()) {
            LOG.info("The trash emptied itself of {} things and freed {} bytes", old.size(), freed);
        }
    }
}
