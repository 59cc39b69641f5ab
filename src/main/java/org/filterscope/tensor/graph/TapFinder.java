package org.filterscope.tensor.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a network's layers. From each convolution it goes forward through what belongs to the same layer: bias, batch
 * norm, residual sum, activation; then it joins layers whose activated outputs meet in one concatenation, as the expand
 * branches of a fire module do.
 */
final class TapFinder {

    private final FlatGraph graph;
    private final Map<FlatNode, Integer> positions = new HashMap<>();

    TapFinder(FlatGraph graph) {
        this.graph = graph;
        for (FlatNode node : graph.order()) {
            positions.put(node, positions.size());
        }
    }

    /** The layers in network order. */
    List<Tap> find() {
        Map<Port, Tap> taps = new LinkedHashMap<>();
        for (FlatNode node : graph.order()) {
            if (isConvolutionOfFeatures(node)) {
                add(taps, forward(new Tap(graph.output(node), List.of(node), fusedActivation(node), false)));
            } else if (Ops.CONCATENATIONS.contains(node.op())) {
                concatenated(node, taps).ifPresent(tap -> {
                    featuresOf(node).forEach(taps::remove);
                    add(taps, forward(tap));
                });
            }
        }
        return taps.values().stream()
                .sorted(Comparator.comparing(
                        tap -> positions.getOrDefault(tap.port().node(), 0)))
                .toList();
    }

    private static void add(Map<Port, Tap> taps, Tap tap) {
        taps.merge(tap.port(), tap, Tap::with);
    }

    private boolean isConvolutionOfFeatures(FlatNode node) {
        return Ops.CONVOLUTIONS.contains(node.op()) && graph.dependsOnInput(node);
    }

    private static String fusedActivation(FlatNode convolution) {
        var fused = convolution.definition().getAttrMap().get("fused_ops");
        if (fused == null) {
            return Tap.LINEAR;
        }
        return fused.getList().getSList().stream()
                .map(op -> Ops.ACTIVATIONS.get(op.toStringUtf8()))
                .filter(name -> name != null)
                .reduce(Tap.LINEAR, (before, name) -> name);
    }

    private Tap forward(Tap start) {
        Tap tap = start;
        while (true) {
            Tap further = step(tap);
            if (further.equals(tap)) {
                return tap;
            }
            tap = further;
        }
    }

    private Tap step(Tap tap) {
        if (graph.isOutput(tap.port())) {
            return tap;
        }
        List<FlatNode> takers = graph.consumers(tap.port());
        if (takers.size() != 1) {
            if (tap.isActivated()) {
                return tap;
            }
            return ElementwiseActivation.startingAt(tap.port(), graph, positions)
                    .map(found -> tap.activatedAt(found.output(), found.name()))
                    .orElse(tap);
        }
        FlatNode next = takers.getFirst();
        Port output = graph.output(next);
        if (isSumWithFeatures(next)) {
            return tap.joinedAt(output);
        }
        if (Ops.CLAMPS.contains(next.op()) && takesOnly(next, tap.port())) {
            return tap.activatedAt(output, next.op().equals("Maximum") ? "ReLU" : "clipped ReLU");
        }
        if (tap.isActivated()) {
            return tap;
        }
        String activation = Ops.ACTIVATIONS.get(next.op());
        if (activation != null) {
            return tap.activatedAt(output, activation);
        }
        return isLinear(next, tap.port()) ? tap.at(output) : tap;
    }

    private boolean isSumWithFeatures(FlatNode node) {
        return Ops.SUMS.contains(node.op())
                && graph.inputs(node).stream()
                                .filter(port -> graph.dependsOnInput(port.node()))
                                .count()
                        > 1;
    }

    private boolean isLinear(FlatNode node, Port from) {
        if (Ops.LINEAR.contains(node.op())) {
            return graph.inputs(node).getFirst().equals(from);
        }
        return Ops.LINEAR_WITH_WEIGHT.contains(node.op()) && takesOnly(node, from);
    }

    /** Whether a node takes nothing that changes with the image but this. */
    private boolean takesOnly(FlatNode node, Port from) {
        return graph.inputs(node).stream().allMatch(port -> port.equals(from) || !graph.dependsOnInput(port.node()));
    }

    /** One layer out of those that a concatenation puts side by side, when it takes nothing else. */
    private Optional<Tap> concatenated(FlatNode node, Map<Port, Tap> taps) {
        List<Port> features = featuresOf(node);
        List<Tap> branches = new ArrayList<>();
        for (Port port : features) {
            Tap branch = taps.get(port);
            if (branch == null
                    || graph.isOutput(port)
                    || !graph.consumers(port).stream().allMatch(node::equals)) {
                return Optional.empty();
            }
            branches.add(branch);
        }
        if (branches.isEmpty() || !joinsChannels(node, branches.getFirst())) {
            return Optional.empty();
        }
        return branches.stream().reduce(Tap::with).map(tap -> tap.joinedAt(graph.output(node)));
    }

    private List<Port> featuresOf(FlatNode concatenation) {
        List<Port> all = graph.inputs(concatenation);
        if (all.size() < 2) {
            return List.of();
        }
        return concatenation.op().equals("Concat") ? all.subList(1, all.size()) : all.subList(0, all.size() - 1);
    }

    private boolean joinsChannels(FlatNode concatenation, Tap branch) {
        List<Port> all = graph.inputs(concatenation);
        Port axis = concatenation.op().equals("Concat") ? all.getFirst() : all.getLast();
        int channels = branch.channelsLast() ? 3 : 1;
        return Constants.integer(axis.node())
                .map(value -> value < 0 ? value + 4 : value)
                .filter(value -> value == channels)
                .isPresent();
    }
}
