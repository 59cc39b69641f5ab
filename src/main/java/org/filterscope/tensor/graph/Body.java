package org.filterscope.tensor.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;

/**
 * One place where nodes stand: the graph itself, or a function as it is called from one place. A function that is called
 * twice has two bodies, so that a layer can be told apart by the way that leads to it.
 */
final class Body {

    private final Map<String, NodeDef> nodes;
    private final @Nullable FunctionDef function;
    private final @Nullable Body caller;
    private final @Nullable NodeDef call;
    private final Map<String, Body> called = new HashMap<>();
    private final int depth;

    private Body(
            Map<String, NodeDef> nodes,
            @Nullable FunctionDef function,
            @Nullable Body caller,
            @Nullable NodeDef call,
            int depth) {
        this.nodes = nodes;
        this.function = function;
        this.caller = caller;
        this.call = call;
        this.depth = depth;
    }

    static Body of(GraphDef graph) {
        return new Body(byName(graph.getNodeList()), null, null, null, 0);
    }

    /** The nodes of a function by their names, to be shared by all bodies of that function. */
    static Map<String, NodeDef> byName(List<NodeDef> nodes) {
        Map<String, NodeDef> named = new HashMap<>(nodes.size() * 2);
        nodes.forEach(node -> named.put(node.getName(), node));
        return named;
    }

    /** The body of a function as this body's node calls it; the same object each time. */
    Body calledBy(NodeDef node, FunctionDef definition, Map<String, NodeDef> its) {
        return called.computeIfAbsent(node.getName(), name -> new Body(its, definition, this, node, depth + 1));
    }

    boolean knows(NodeDef call) {
        return called.containsKey(call.getName());
    }

    @Nullable
    NodeDef node(String name) {
        return nodes.get(name);
    }

    /** The function, or null where this is the graph itself. */
    @Nullable
    FunctionDef function() {
        return function;
    }

    /** The body that calls this one, or null where this is the graph itself. */
    @Nullable
    Body caller() {
        return caller;
    }

    /** The node that calls this body, or null where this is the graph itself. */
    @Nullable
    NodeDef call() {
        return call;
    }

    int depth() {
        return depth;
    }

    /** Position of a function's argument, or −1 where it has none of that name. */
    int argument(String name) {
        if (function != null) {
            List<OpDef.ArgDef> arguments = function.getSignature().getInputArgList();
            for (int i = 0; i < arguments.size(); i++) {
                if (arguments.get(i).getName().equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
