package org.filterscope.tensor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * What a model's signature computes, seen through its functions: calls are followed into the functions they call and
 * identities are left out, so that a convolution stands beside the activation that follows it, however deep both are
 * nested. Holds only what the outputs depend on.
 */
final class FlatGraph {

    private static final int DEEPEST_CALL = 64;
    private static final int MOST_NODES = 1_000_000;
    private static final int MOST_BODIES = 100_000;
    private static final Set<String> CALLS = Set.of("PartitionedCall", "StatefulPartitionedCall");
    private static final Set<String> IDENTITIES =
            Set.of("Identity", "IdentityN", "StopGradient", "PreventGradient", "Snapshot", "CheckNumerics");

    private final Map<String, FunctionDef> functions;
    private final Body root;
    private final Map<String, Map<String, NodeDef>> nodesOf = new HashMap<>();
    private int bodies;
    private final Map<FlatNode, List<Port>> inputs = new LinkedHashMap<>();
    private final Map<Port, List<FlatNode>> consumers = new HashMap<>();
    private final Map<FlatNode, Port> firstPorts = new HashMap<>();
    private final List<FlatNode> order = new ArrayList<>();
    private final List<Port> outputs;
    private final Set<FlatNode> dependOnInput;

    /**
     * @param graph a whole graph with its function library
     * @param input name of the tensor that takes the image
     * @param outputs names of the tensors that the signature returns
     */
    FlatGraph(GraphDef graph, String input, List<String> outputs) {
        this.functions = graph.getLibrary().getFunctionList().stream()
                .collect(Collectors.toMap(f -> f.getSignature().getName(), f -> f, (first, second) -> first));
        this.root = Body.of(graph);
        this.outputs = outputs.stream().map(output -> locate(root, output)).toList();
        this.outputs.forEach(port -> walkFrom(port.node()));
        for (FlatNode node : order) {
            for (Port port : inputs.getOrDefault(node, List.of())) {
                consumers.computeIfAbsent(port, p -> new ArrayList<>()).add(node);
                firstPorts.putIfAbsent(port.node(), port);
            }
        }
        this.outputs.forEach(port -> firstPorts.putIfAbsent(port.node(), port));
        this.dependOnInput = dependents(Reference.parse(input).node());
    }

    /** Every node that the outputs depend on, each after the nodes it depends on. */
    List<FlatNode> order() {
        return order;
    }

    /** The tensors a node takes, in order, without control inputs. */
    List<Port> inputs(FlatNode node) {
        return inputs.getOrDefault(node, List.of());
    }

    /** The nodes that take a tensor, one entry for each time they take it. */
    List<FlatNode> consumers(Port port) {
        return consumers.getOrDefault(port, List.of()).stream()
                .filter(node -> !Ops.SHAPE_ONLY.contains(node.op()))
                .toList();
    }

    /** The tensor that is taken from a node; of an op with one output, its output. */
    Port output(FlatNode node) {
        return Objects.requireNonNull(firstPorts.get(node), "only nodes that the outputs depend on are here");
    }

    boolean isOutput(Port port) {
        return outputs.contains(port);
    }

    List<Port> outputs() {
        return outputs;
    }

    /** Whether a node's value changes with the image, as weights and constants do not. */
    boolean dependsOnInput(FlatNode node) {
        return dependOnInput.contains(node);
    }

    Body root() {
        return root;
    }

    @Nullable
    FunctionDef function(String name) {
        return functions.get(name);
    }

    static boolean isCall(NodeDef node) {
        return CALLS.contains(node.getOp());
    }

    static String calledFunction(NodeDef call) {
        return call.getAttrOrThrow("f").getFunc().getName();
    }

    private void walkFrom(FlatNode start) {
        Deque<FlatNode> open = new ArrayDeque<>();
        Set<FlatNode> done = new HashSet<>(order);
        open.push(start);
        while (!open.isEmpty()) {
            FlatNode node = open.peek();
            if (inputs.containsKey(node)) {
                open.pop();
                if (done.add(node)) {
                    order.add(node);
                }
                continue;
            }
            List<Port> taken = Reference.dataInputs(node.definition()).stream()
                    .map(input -> locate(node.body(), input))
                    .toList();
            inputs.put(node, taken);
            if (inputs.size() > MOST_NODES) {
                throw new RefusedException("The model has more than a million nodes once its functions are followed;"
                        + " export only the network itself.");
            }
            for (Port port : taken.reversed()) {
                if (!inputs.containsKey(port.node())) {
                    open.push(port.node());
                }
            }
        }
    }

    /** Follows a reference through arguments, calls and identities to the node that computes the tensor. */
    private Port locate(Body body, String text) {
        Body here = body;
        Reference reference = Reference.parse(text);
        for (int step = 0; step < MOST_NODES; step++) {
            int argument = here.argument(reference.node());
            Body caller = here.caller();
            NodeDef call = here.call();
            NodeDef node = here.node(reference.node());
            if (argument >= 0 && caller != null && call != null) {
                List<String> given = Reference.dataInputs(call);
                if (argument >= given.size()) {
                    throw corrupt("function call " + call.getName() + " lacks an argument");
                }
                reference = Reference.parse(given.get(argument));
                here = caller;
            } else if (node == null) {
                throw corrupt("node " + reference.node() + " is missing");
            } else if (isCall(node)) {
                here = enter(here, node);
                reference = Reference.parse(returned(here, reference.index()));
            } else if (IDENTITIES.contains(node.getOp())) {
                List<String> given = Reference.dataInputs(node);
                if (reference.index() >= given.size()) {
                    throw corrupt("node " + node.getName() + " lacks an input");
                }
                reference = Reference.parse(given.get(reference.index()));
            } else {
                return Port.of(new FlatNode(here, node), reference);
            }
        }
        throw corrupt("its nodes refer to each other in a circle");
    }

    private Body enter(Body here, NodeDef call) {
        FunctionDef definition = functions.get(calledFunction(call));
        if (definition == null) {
            throw corrupt("function " + calledFunction(call) + " is missing");
        }
        if (here.depth() >= DEEPEST_CALL) {
            throw new RefusedException("The model's functions call each other more than " + DEEPEST_CALL
                    + " levels deep; export it again without recursion.");
        }
        if (!here.knows(call) && ++bodies > MOST_BODIES) {
            throw new RefusedException("The model's functions call each other more than " + MOST_BODIES
                    + " times in all; export only the network itself.");
        }
        Map<String, NodeDef> its =
                nodesOf.computeIfAbsent(calledFunction(call), name -> Body.byName(definition.getNodeDefList()));
        return here.calledBy(call, definition, its);
    }

    private static String returned(Body body, int index) {
        FunctionDef function = body.function();
        if (function == null || index >= function.getSignature().getOutputArgCount()) {
            throw corrupt("a function returns fewer tensors than are taken from it");
        }
        String name = function.getSignature().getOutputArg(index).getName();
        String text = function.getRetMap().get(name);
        if (text == null) {
            throw corrupt("function " + function.getSignature().getName() + " does not say what it returns");
        }
        return text;
    }

    private Set<FlatNode> dependents(String input) {
        Set<FlatNode> found = new HashSet<>();
        for (FlatNode node : order) {
            boolean isInput = node.body() == root && node.name().equals(input);
            if (isInput || inputs(node).stream().anyMatch(port -> found.contains(port.node()))) {
                found.add(node);
            }
        }
        return found;
    }

    static RefusedException corrupt(String how) {
        return new RefusedException("The SavedModel is damaged (" + how + "); export or copy it again.");
    }

    static RefusedException corrupt(String how, Throwable cause) {
        return new RefusedException("The SavedModel is damaged (" + how + "); export or copy it again.", cause);
    }
}
