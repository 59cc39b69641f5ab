package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into the database, sent many at a time. */
final class Batch {

    private static final int ROWS = 1000;

    private final JdbcTemplate database;
    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Batch(JdbcTemplate database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    /** Whether so much has come together that it should be sent. */
    boolean isFull() {
        return rows.size() >= ROWS;
    }

    void send() {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
            rows.clear();
        }
    }
}
