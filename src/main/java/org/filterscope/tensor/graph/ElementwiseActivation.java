package org.filterscope.tensor.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An activation that a graph spells out in several ops, such as x·sigmoid(x): everything between a tensor and the one
 * node where all its ways meet again, as long as each op on the way works on each value by itself.
 *
 * @param output the tensor behind the activation
 * @param name what the activation is called
 */
record ElementwiseActivation(Port output, String name) {

    private static final int MOST_OPS = 20;

    /** Finds the activation that begins at a tensor taken by two nodes or more. */
    static Optional<ElementwiseActivation> startingAt(Port start, FlatGraph graph, Map<FlatNode, Integer> positions) {
        if (Set.copyOf(graph.consumers(start)).size() < 2 || graph.isOutput(start)) {
            return Optional.empty();
        }
        Set<Port> known = new LinkedHashSet<>(List.of(start));
        Set<FlatNode> region = new LinkedHashSet<>();
        while (region.size() < MOST_OPS) {
            Optional<FlatNode> next = known.stream()
                    .flatMap(port -> graph.consumers(port).stream())
                    .filter(Predicate.not(region::contains))
                    .min(Comparator.comparing(node -> positions.getOrDefault(node, Integer.MAX_VALUE)));
            if (next.isEmpty() || !belongs(next.get(), known, graph)) {
                return Optional.empty();
            }
            region.add(next.get());
            Port output = graph.output(next.get());
            if (meetsIn(output, known, region, graph)) {
                return Optional.of(new ElementwiseActivation(output, name(region)));
            }
            known.add(output);
        }
        return Optional.empty();
    }

    private static boolean belongs(FlatNode node, Set<Port> known, FlatGraph graph) {
        return Ops.ELEMENTWISE.contains(node.op())
                && graph.inputs(node).stream()
                        .allMatch(port -> known.contains(port) || !graph.dependsOnInput(port.node()));
    }

    private static boolean meetsIn(Port output, Set<Port> known, Set<FlatNode> region, FlatGraph graph) {
        return known.stream()
                .filter(port -> !port.equals(output))
                .allMatch(port -> !graph.isOutput(port) && region.containsAll(graph.consumers(port)));
    }

    private static String name(Set<FlatNode> region) {
        Map<String, Long> ops =
                region.stream().collect(Collectors.groupingBy(FlatNode::op, HashMap::new, Collectors.counting()));
        if (ops.containsKey("Sigmoid")) {
            return "SiLU";
        }
        if (ops.containsKey("Erf") || ops.containsKey("Erfc")) {
            return "GELU";
        }
        if (ops.containsKey("Tanh")) {
            return ops.containsKey("Softplus") || ops.containsKey("Log1p") ? "Mish" : "GELU";
        }
        if (ops.containsKey("Relu6")) {
            return "hard swish";
        }
        if (ops.getOrDefault("Relu", 0L) > 1 || ops.containsKey("Abs") || ops.containsKey("Neg")) {
            return "PReLU";
        }
        if (ops.containsKey("Maximum")) {
            return "leaky ReLU";
        }
        if (ops.containsKey("Exp") || ops.containsKey("Expm1")) {
            return "ELU";
        }
        return "elementwise";
    }
}
