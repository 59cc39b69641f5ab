package org.filterscope.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.filterscope.web.WorkspaceServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the workspace to browsers until it is stopped. */
@Command(
        name = "start",
        description = "Serves the workspace: sign in, bring models and images, look at filters.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for everything the workspace keeps (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "Address to listen on; 0.0.0.0 for all of this machine (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    StartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", address);
        try (WorkspaceServer server = WorkspaceServer.start(data, settings)) {
            console.print("Filterscope is ready at " + server.address());
            server.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
