package org.filterscope.job;

import java.lang.module.ModuleDescriptor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All nodes of the workspace, and which of them may be given work. */
@Component
class Cluster {

    private final NodeTable table;
    private final NodeSettings settings;

    Cluster(NodeTable table, NodeSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /** All nodes, live ones first. */
    List<Node> nodes() {
        List<NodeTable.Row> rows = table.all();
        Optional<String> newest = rows.stream()
                .filter(row -> row.state().live())
                .map(row -> row.description().version())
                .max(Comparator.comparing(Cluster::ordered));
        return rows.stream().map(row -> node(row, newest)).toList();
    }

    private Node node(NodeTable.Row row, Optional<String> newest) {
        NodeTable.Description description = row.description();
        return new Node(
                description.id(),
                description.name(),
                description.role(),
                description.version(),
                description.cpuSlots(),
                description.gpuSlots(),
                description.devices(),
                row.loadAverage(),
                row.clockAhead(),
                row.state(),
                row.startedAt(),
                row.heartbeatAt(),
                row.busyCpu(),
                row.busyGpu(),
                description.lookSlots(),
                row.busyLook(),
                row.state().live()
                        ? refusal(description.version(), newest.orElse(description.version()), row.clockAhead())
                        : Optional.empty());
    }

    private Optional<String> refusal(String version, String newest, Duration ahead) {
        if (!version.equals(newest)) {
            return Optional.of("It runs version " + version + " while " + newest
                    + " is in use here; upgrade it, its results could differ.");
        }
        if (ahead.abs().compareTo(settings.largestSkew()) > 0) {
            return Optional.of("Its clock is " + ahead.abs().toSeconds() + " s "
                    + (ahead.isNegative() ? "behind" : "ahead of") + " the database's; set it right.");
        }
        return Optional.empty();
    }

    /** Development versions count as newer than any released one. */
    private static ModuleDescriptor.Version ordered(String version) {
        return ModuleDescriptor.Version.parse(Character.isDigit(version.charAt(0)) ? version : "999999-" + version);
    }

    /** One node, if it is known. */
    Optional<Node> node(NodeId id) {
        return nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** How many slots of a kind the nodes offer together that may be given work. */
    static int slots(List<Node> nodes, SlotKind kind) {
        return nodes.stream()
                .filter(Node::takesWork)
                .mapToInt(node -> node.slots(kind))
                .sum();
    }
}
