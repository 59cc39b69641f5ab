package org.filterscope.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filterscope.bias.AuditGate;
import org.filterscope.job.QueueBench;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A workspace for measuring, or for one audit: it listens nowhere, has no pages, keeps everything in a folder and a database or schema of its
 * own, and leaves nothing behind.
 */
public final class TemporaryWorkspace implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final Optional<TemporarySchema> schema;

    private TemporaryWorkspace(ConfigurableApplicationContext context, Path folder, Optional<TemporarySchema> schema) {
        this.context = context;
        this.folder = folder;
        this.schema = schema;
    }

    /**
     * Starts one.
     *
     * @param database the address of a PostgreSQL database in which it may make a schema; embedded where there is none
     * @param cpuSlots how many jobs it does at once
     * @throws org.filterscope.refusal.RefusedException when the database cannot be used
     */
    public static TemporaryWorkspace start(Optional<String> database, int cpuSlots) throws SQLException {
        Optional<TemporarySchema> schema = Optional.empty();
        if (database.isPresent()) {
            schema = Optional.of(TemporarySchema.create(database.get()));
        }
        Path folder = folder();
        Map<String, Object> settings = new TreeMap<>(Map.of(
                QueueBench.ON,
                true,
                "filterscope.data",
                folder,
                "filterscope.demo.enabled",
                false,
                "filterscope.job.role",
                "worker",
                "filterscope.job.cpu-slots",
                cpuSlots,
                "filterscope.job.gpu-slots",
                0,
                "spring.autoconfigure.exclude",
                RoleSetUp.NO_PAGES,
                "spring.config.location",
                "classpath:/application.yaml",
                "server.port",
                -1,
                "logging.config",
                "classpath:logback.xml"));
        schema.ifPresent(of -> settings.putAll(of.settings()));
        return new TemporaryWorkspace(
                new SpringApplicationBuilder(Workspace.class)
                        .registerShutdownHook(false)
                        .run(settings.entrySet().stream()
                                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                                .toArray(String[]::new)),
                folder,
                schema);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("filterscope-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What measures the queue here. */
    public QueueBench queueBench() {
        return context.getBean(QueueBench.class);
    }

    /** What carries out the plan of an audit here, once. */
    public AuditGate auditGate() {
        return context.getBean(AuditGate.class);
    }

    @Override
    public void close() throws IOException, SQLException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
        if (schema.isPresent()) {
            schema.get().drop();
        }
    }
}
