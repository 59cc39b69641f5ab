package org.filterscope.team;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Lets H2 refuse every change of a table's rows: its triggers are Java classes, which it calls by their names, so that
 * this one can be neither renamed nor hidden. PostgreSQL has a trigger of its own.
 */
public final class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("Entries of the trail can be neither changed nor deleted.");
    }
}
