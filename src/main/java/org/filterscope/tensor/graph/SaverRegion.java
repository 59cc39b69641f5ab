package org.filterscope.tensor.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SaverDef;
import org.tensorflow.proto.TensorInfo;

/**
 * The part of a graph that only saves and restores weights: what lies behind the saver's two entries, less what the
 * signatures or any node outside can also reach.
 */
final class SaverRegion {

    private final Set<String> nodes;
    private final Set<String> functions;

    private SaverRegion(Set<String> nodes, Set<String> functions) {
        this.nodes = nodes;
        this.functions = functions;
    }

    static SaverRegion of(MetaGraphDef model) {
        Map<String, NodeDef> graph = new HashMap<>();
        model.getGraphDef().getNodeList().forEach(node -> graph.put(node.getName(), node));
        Map<String, FunctionDef> library = new HashMap<>();
        model.getGraphDef()
                .getLibrary()
                .getFunctionList()
                .forEach(function -> library.put(function.getSignature().getName(), function));

        SaverDef saver = model.getSaverDef();
        Set<String> behindSaver = ancestors(
                List.of(saver.getSaveTensorName(), saver.getRestoreOpName(), saver.getFilenameTensorName()), graph);
        behindSaver.removeAll(ancestors(entries(model), graph));

        Set<String> calledElsewhere = FunctionNames.reachedBy(
                graph.values().stream()
                        .filter(node -> !behindSaver.contains(node.getName()))
                        .toList(),
                library);
        Set<String> called =
                FunctionNames.reachedBy(behindSaver.stream().map(graph::get).toList(), library);
        called.removeAll(calledElsewhere);
        return new SaverRegion(behindSaver, called);
    }

    boolean holds(NodeDef node) {
        return nodes.contains(node.getName());
    }

    boolean holds(FunctionDef function) {
        return functions.contains(function.getSignature().getName());
    }

    /** What runs when a signature is called or the model is initialised. */
    private static List<String> entries(MetaGraphDef model) {
        Stream<String> outputs = model.getSignatureDefMap().values().stream()
                .flatMap(signature -> signature.getOutputsMap().values().stream())
                .map(TensorInfo::getName);
        Stream<String> initialisers = Stream.of("saved_model_main_op", "legacy_init_op")
                .map(model.getCollectionDefMap()::get)
                .filter(collection -> collection != null)
                .flatMap(collection -> collection.getNodeList().getValueList().stream());
        return Stream.concat(outputs, initialisers).toList();
    }

    private static Set<String> ancestors(Collection<String> tensors, Map<String, NodeDef> graph) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        tensors.forEach(tensor -> open.push(nodeOf(tensor)));
        while (!open.isEmpty()) {
            String name = open.pop();
            NodeDef node = graph.get(name);
            if (node != null && found.add(name)) {
                node.getInputList().forEach(input -> open.push(nodeOf(input)));
            }
        }
        return found;
    }

    private static String nodeOf(String tensor) {
        return Reference.parse(tensor.startsWith("^") ? tensor.substring(1) : tensor)
                .node();
    }
}
