package org.filterscope.tensor.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Which ops restore weights from nowhere but the model's own folder: their file name is the tensor that the loader fills
 * in, handed on through identities and through the arguments of functions that are called from one place only.
 */
final class RestorePaths {

    private static final Set<String> RESTORING = Set.of("RestoreV2", "Restore", "RestoreSlice");
    private static final String GRAPH = "";

    private final Map<String, FunctionDef> library = new HashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Set<String>> fileNames = new HashMap<>();

    RestorePaths(MetaGraphDef model) {
        List<FunctionDef> functions = model.getGraphDef().getLibrary().getFunctionList();
        functions.forEach(function -> library.put(function.getSignature().getName(), function));
        model.getGraphDef().getNodeList().forEach(this::countMentions);
        functions.forEach(function -> function.getNodeDefList().forEach(this::countMentions));
        String filled = model.getSaverDef().getFilenameTensorName();
        if (!filled.isEmpty()) {
            spread(model.getGraphDef().getNodeList(), Reference.parse(filled).node());
        }
    }

    boolean allows(NodeDef node) {
        return allows(node, GRAPH);
    }

    boolean allows(NodeDef node, FunctionDef function) {
        return allows(node, function.getSignature().getName());
    }

    private boolean allows(NodeDef node, String body) {
        return RESTORING.contains(node.getOp())
                && node.getInputCount() > 0
                && fileNames
                        .getOrDefault(body, Set.of())
                        .contains(Reference.parse(node.getInput(0)).node());
    }

    private void countMentions(NodeDef node) {
        FunctionNames.in(node).forEach(name -> mentions.merge(name, 1, Integer::sum));
    }

    private void spread(List<NodeDef> graph, String fileName) {
        Deque<String> bodies = new ArrayDeque<>(List.of(GRAPH));
        fileNames.put(GRAPH, new HashSet<>(Set.of(fileName)));
        while (!bodies.isEmpty()) {
            String body = bodies.pop();
            FunctionDef function = library.get(body);
            List<NodeDef> nodes = function == null ? graph : function.getNodeDefList();
            Set<String> known = fileNames.getOrDefault(body, Set.of());
            boolean grew = true;
            while (grew) {
                grew = nodes.stream()
                        .filter(node -> node.getOp().equals("Identity")
                                && takes(node, 0, known)
                                && !known.contains(node.getName()))
                        .map(node -> known.add(node.getName()))
                        .toList()
                        .contains(true);
            }
            nodes.stream().filter(FlatGraph::isCall).forEach(call -> handOn(call, known, bodies));
        }
    }

    private void handOn(NodeDef call, Set<String> known, Deque<String> bodies) {
        String name = FlatGraph.calledFunction(call);
        FunctionDef called = library.get(name);
        if (called == null || mentions.getOrDefault(name, 0) != 1) {
            return;
        }
        Set<String> arguments = new HashSet<>();
        for (int i = 0; i < called.getSignature().getInputArgCount(); i++) {
            if (takes(call, i, known)) {
                arguments.add(called.getSignature().getInputArg(i).getName());
            }
        }
        if (!arguments.isEmpty() && fileNames.putIfAbsent(name, arguments) == null) {
            bodies.push(name);
        }
    }

    private static boolean takes(NodeDef node, int input, Set<String> known) {
        return node.getInputCount() > input
                && known.contains(Reference.parse(node.getInput(input)).node());
    }
}
