package org.filterscope.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;

/**
 * A schema of its own in a PostgreSQL database, beside whatever else that holds.
 *
 * @param database the address of the database
 */
record TemporarySchema(String database, String name) {

    /** Used where the address says nothing else. */
    private static final String USER = "filterscope";

    /** @throws RefusedException when the database cannot be used */
    static TemporarySchema create(String database) {
        if (!database.startsWith("jdbc:postgresql:")) {
            throw new RefusedException("\"" + database + "\" is no address of a PostgreSQL database; give one like"
                    + " jdbc:postgresql://localhost/bench, or none for an embedded database.");
        }
        TemporarySchema schema = new TemporarySchema(
                database, "filterscope_bench_" + UUID.randomUUID().toString().substring(0, 8));
        try {
            schema.execute("create schema " + schema.name());
        } catch (SQLException e) {
            throw new RefusedException(
                    "The database cannot be used: "
                            + String.valueOf(e.getMessage())
                                    .strip()
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                            + " — see that it runs and that its user may create schemas.",
                    e);
        }
        return schema;
    }

    /** How a workspace is told to keep everything in it. */
    Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url",
                database + (database.contains("?") ? "&" : "?") + "currentSchema=" + name,
                "spring.datasource.username",
                USER,
                "spring.datasource.password",
                "");
    }

    void drop() throws SQLException {
        execute("drop schema " + name + " cascade");
    }

    private void execute(String text) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", USER);
        user.setProperty("password", "");
        try (Connection connection = DriverManager.getConnection(database, user);
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
