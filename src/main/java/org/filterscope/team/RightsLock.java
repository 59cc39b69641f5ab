package org.filterscope.team;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets changes of rights happen one after the other on all nodes, so that what must hold of several people at once (a team
 * has an owner, the server an administrator) cannot be broken by two changes that each are right. They are rare enough
 * for a single lock, and one lock cannot deadlock.
 */
@Component
class RightsLock {

    private final JdbcClient database;

    RightsLock(JdbcClient database) {
        this.database = database;
    }

    /** Waits for its turn, and keeps it until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take() {
        database.sql("select id from rights_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
