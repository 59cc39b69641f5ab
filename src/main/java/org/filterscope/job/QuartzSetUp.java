package org.filterscope.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets Quartz up on the workspace's database: clustered where several nodes can use it. Only nodes that work fire triggers. */
@Configuration
class QuartzSetUp {

    @Bean
    SchedulerFactoryBeanCustomizer quartzOnThisDatabase(
            DataSource database,
            NodeSettings settings,
            @Value("${spring.quartz.scheduler-name:filterscope}") String name) {
        return factory -> {
            boolean shared = isPostgres(database);
            Properties properties = new Properties();
            properties.setProperty("org.quartz.scheduler.instanceName", name);
            properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
            properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
            properties.setProperty("org.quartz.threadPool.threadCount", "2");
            properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
            properties.setProperty("org.quartz.jobStore.isClustered", String.valueOf(shared));
            // Nothing is ever read from the database by deserializing Java objects
            properties.setProperty("org.quartz.jobStore.useProperties", "true");
            properties.setProperty(
                    "org.quartz.jobStore.driverDelegateClass",
                    "org.quartz.impl.jdbcjobstore." + (shared ? "PostgreSQLDelegate" : "StdJDBCDelegate"));
            factory.setQuartzProperties(properties);
            factory.setAutoStartup(settings.role().works());
        };
    }

    private static boolean isPostgres(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked what it is", e);
        }
    }
}
