package org.filterscope.storage;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Held to the end of a transaction by whoever changes which files there are, so that a file is never removed while somebody
 * else begins to refer to it, and no two additions together pass a quota that each of them keeps.
 */
@Component
class StorageLock {

    /** Waits within this program: some databases give up waiting for a row after a second or two. */
    private final ReentrantLock here = new ReentrantLock(true);

    private final JdbcClient database;

    StorageLock(JdbcClient database) {
        this.database = database;
    }

    /** Waits for the lock and keeps it until the current transaction has ended. */
    void hold() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("files change within a transaction only");
        }
        here.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                here.unlock();
            }
        });
        database.sql("select id from storage_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
