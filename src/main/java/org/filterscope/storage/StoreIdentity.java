package org.filterscope.storage;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a database and its file store together: both know the same name. A server with the wrong folder or bucket, or whose
 * shared disk is not mounted, does not start, instead of finding all files missing or writing new ones where nobody looks.
 */
@Component
class StoreIdentity {

    private final JdbcClient database;
    private final FileStore store;
    private final StorageLock lock;
    private final TransactionTemplate transaction;

    StoreIdentity(JdbcClient database, FileStore store, StorageLock lock, TransactionTemplate transaction) {
        this.database = database;
        this.store = store;
        this.lock = lock;
        this.transaction = transaction;
    }

    @PostConstruct
    void require() {
        transaction.executeWithoutResult(_ -> {
            lock.hold();
            try {
                compare(store.id());
            } catch (IOException e) {
                throw new RefusedException(
                        "The file store " + store + " cannot be used (" + DataFolder.reason(e)
                                + "); correct its settings or its rights.",
                        e);
            } catch (StorageUnavailableException e) {
                throw new RefusedException(e.getMessage(), e);
            }
        });
    }

    private void compare(Optional<UUID> inStore) throws IOException {
        Optional<UUID> inDatabase = database.sql("select store_id from file_store where id = 1")
                .query(UUID.class)
                .optional();
        if (inDatabase.isEmpty()) {
            UUID id = inStore.isPresent() ? inStore.get() : named();
            database.sql("insert into file_store (id, store_id) values (1, ?)")
                    .param(id)
                    .update();
        } else if (!inDatabase.equals(inStore)) {
            throw new RefusedException("The file store " + store + " does not belong to this database ("
                    + inStore.map(id -> "it is the store " + id).orElse("it has no name")
                    + ", but the files are in the store " + inDatabase.get()
                    + "); see whether the shared disk is mounted and the settings name the right folder or bucket.");
        }
    }

    private UUID named() throws IOException {
        UUID id = UUID.randomUUID();
        store.name(id);
        return id;
    }
}
