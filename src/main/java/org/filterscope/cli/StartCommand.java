package org.filterscope.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.filterscope.job.NodeRole;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.SampleAccount;
import org.filterscope.web.WorkspaceServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the workspace to browsers until it is stopped. */
@Command(
        name = "start",
        description =
                "Serves the workspace: sign in, bring models and images, look at filters; or works for one that runs.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for everything the workspace keeps (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:FILTERSCOPE_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "File with settings, see docs/administration.md (default: ${DEFAULT-VALUE}, where there is one).",
            defaultValue = "${env:FILTERSCOPE_SETTINGS:-config/filterscope.yaml}")
    private Path settings = Path.of("config", "filterscope.yaml");

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "Address to listen on; 0.0.0.0 for all of this machine (default: 127.0.0.1).")
    private @Nullable String address;

    @Option(
            names = "--demo",
            negatable = true,
            description =
                    "Make sample accounts and a sample project, or not (default: only in an empty data folder; a demo"
                            + " goes on as one). With --no-demo nobody signs in with a sample password.")
    private @Nullable Boolean demo;

    @Mixin
    private final NodeArguments node = new NodeArguments();

    StartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, Object> ofNode = node.settings();
        boolean fresh = !node.isWorker() && WorkspaceServer.isUnused(data);
        boolean asked = demo != null && demo;
        if (asked && node.isWorker()) {
            throw new RefusedException("A worker has no pages to sign in on, so it makes no demo; leave out --demo.");
        }
        if (address != null && !isLoopback(address) && fresh && demo == null) {
            throw new RefusedException("A demo has passwords that everybody knows, and " + address
                    + " can be reached by others; say --no-demo, or --demo to have it all the same.");
        }
        Map<String, Object> all = settings(fresh, asked);
        all.putAll(ofNode);
        try (WorkspaceServer server = WorkspaceServer.start(data, all)) {
            if (server.node().role() == NodeRole.WORKER) {
                console.print(server.node().line());
                console.print("Its health is told at " + server.healthAddress());
            } else {
                introduce(server, fresh && demo == null);
            }
            server.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void introduce(WorkspaceServer server, boolean becauseEmpty) {
        console.print("Filterscope is ready at " + server.address());
        if (server.node().role() == NodeRole.WEB) {
            console.print(server.node().line());
        }
        server.firstStartCode()
                .ifPresent(code -> console.print(
                        "Nobody has an account yet; whoever makes the first one needs this code: " + code));
        tellSampleAccounts(server.sampleAccounts(), becauseEmpty);
    }

    private Map<String, Object> settings(boolean fresh, boolean asked) {
        Map<String, Object> all = new HashMap<>();
        if (demo != null) {
            all.put("filterscope.demo.enabled", demo);
        } else if (fresh) {
            all.put("filterscope.demo.enabled", true);
        }
        all.put("filterscope.demo.asked", asked);
        all.put("spring.config.additional-location", "optional:file:" + settings.toAbsolutePath());
        if (port != null) {
            all.put("server.port", port);
        }
        if (address != null) {
            all.put("server.address", address);
        }
        return all;
    }

    private void tellSampleAccounts(List<SampleAccount> accounts, boolean becauseEmpty) {
        if (accounts.isEmpty()) {
            return;
        }
        if (becauseEmpty) {
            console.print(
                    "The data folder " + data + " was empty, so this is a demo: a sample project is being made, and"
                            + " anybody can sign in with the accounts below. Start with --no-demo for an empty workspace.");
        }
        Table table = new Table("sample account", "mail", "password");
        accounts.forEach(account -> table.row(account.who(), account.mail(), account.password()));
        table.lines().forEach(console::print);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "\"" + address + "\" is no address to listen on; give one in numbers, such as 127.0.0.1, or 0.0.0.0"
                            + " for all of this machine.",
                    e);
        }
    }
}
