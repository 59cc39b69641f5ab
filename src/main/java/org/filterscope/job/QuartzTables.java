package org.filterscope.job;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Makes Quartz's own tables with the script that Quartz brings for the database at hand. */
@Component
class QuartzTables implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2.2");
    }

    @Override
    public String getDescription() {
        return "quartz";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    /** The scripts end with a commit of their own. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String script = product.equals("PostgreSQL") ? "tables_postgres.sql" : "tables_h2.sql";
        ScriptUtils.executeSqlScript(
                context.getConnection(), new ClassPathResource("org/quartz/impl/jdbcjobstore/" + script));
    }
}
