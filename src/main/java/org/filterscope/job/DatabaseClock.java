package org.filterscope.job;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock of the database, the only one that all nodes share. */
@Component
class DatabaseClock {

    private final JdbcClient database;

    DatabaseClock(JdbcClient database) {
        this.database = database;
    }

    Timestamp now() {
        return database.sql("select current_timestamp").query(Timestamp.class).single();
    }
}
