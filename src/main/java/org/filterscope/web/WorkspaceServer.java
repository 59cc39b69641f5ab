package org.filterscope.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.filterscope.job.NodeIntroduction;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.DataFolder;
import org.filterscope.team.FirstStart;
import org.filterscope.team.SampleAccount;
import org.filterscope.team.SampleStart;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The running workspace: started by the command line, until it is closed or its thread is interrupted. */
public final class WorkspaceServer implements AutoCloseable {

    private static final String HEALTH_PORT = "local.management.port";

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private WorkspaceServer(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
    }

    /**
     * Starts the workspace and returns when it can be used.
     *
     * @param data the folder that holds everything it keeps
     * @param settings further settings by their names, such as {@code server.port}
     * @throws RefusedException when it cannot start for a reason that the caller can mend
     */
    public static WorkspaceServer start(Path data, Map<String, Object> settings) {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("filterscope.data", data.toAbsolutePath().toString());
        try {
            return new WorkspaceServer(new SpringApplicationBuilder(Workspace.class)
                    .registerShutdownHook(false)
                    .initializers(new RoleSetUp())
                    .run(all.entrySet().stream()
                            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                            .toArray(String[]::new)));
        } catch (RuntimeException e) {
            throw explanation(e).orElse(e);
        }
    }

    /** Whether nothing was ever kept in a folder, so that a start there is the first one. */
    public static boolean isUnused(Path data) {
        return DataFolder.isUnused(data);
    }

    /** Why it cannot start, where the caller can mend that. */
    static Optional<RuntimeException> explanation(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return Optional.of(refused);
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(new RefusedException(
                        "Port " + taken.getPort() + " is in use by another program; choose another one with --port.",
                        fault));
            }
        }
        return Optional.empty();
    }

    /** Where people reach it, such as {@code http://localhost:8080}. */
    public String address() {
        return address("local.server.port");
    }

    /** Where its health is told, which may be at a port of its own. */
    public String healthAddress() {
        boolean apart = context.getEnvironment().containsProperty(HEALTH_PORT);
        return address(apart ? HEALTH_PORT : "local.server.port") + "/actuator/health";
    }

    private String address(String port) {
        String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        return "http://" + (isLoopback(host) ? "localhost" : host) + ":"
                + context.getEnvironment().getProperty(port);
    }

    /** What the node that runs here is there for. */
    public NodeIntroduction node() {
        return context.getBean(NodeIntroduction.class);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            // a name, which is shown as it is
            return false;
        }
    }

    /** How to sign in as the people of a sample workspace; nobody in any other. */
    public List<SampleAccount> sampleAccounts() {
        return context.getBean(SampleStart.class).accounts();
    }

    /** What has to be given to make the first administrator, where others can reach a server that knows nobody yet. */
    public Optional<String> firstStartCode() {
        return context.getBean(FirstStart.class).code();
    }

    /** Waits until it was closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
