package org.filterscope.tensor.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Which ops a model may hold. A SavedModel is a program: before it is loaded, every op of its graph and of all its
 * functions is held against a list. What saves and restores the weights is allowed behind the saver and nowhere else.
 */
public final class OpPolicy {

    private static final Set<String> ALLOWED = read("allowed-ops.txt");

    private static final Set<String> SAVER_ONLY = Set.of(
            "SaveV2",
            "RestoreV2",
            "MergeV2Checkpoints",
            "ShardedFilename",
            "ShardedFilespec",
            "Save",
            "SaveSlices",
            "Restore",
            "RestoreSlice");

    private OpPolicy() {}

    /**
     * Passes a model that only computes.
     *
     * @throws RefusedException naming each op that is not allowed
     */
    public static void check(MetaGraphDef model) {
        SaverRegion saver = SaverRegion.of(model);
        Set<String> functions = model.getGraphDef().getLibrary().getFunctionList().stream()
                .map(function -> function.getSignature().getName())
                .collect(Collectors.toSet());
        Set<String> forbidden = new TreeSet<>();
        for (NodeDef node : model.getGraphDef().getNodeList()) {
            check(node, saver.holds(node), forbidden);
        }
        for (FunctionDef function : model.getGraphDef().getLibrary().getFunctionList()) {
            boolean behindSaver = saver.holds(function);
            for (NodeDef node : function.getNodeDefList()) {
                check(node, behindSaver, forbidden);
            }
        }
        forbidden.removeAll(functions); // an op that is one of the model's own functions is checked node by node
        if (!forbidden.isEmpty()) {
            throw new RefusedException(
                    "The model holds operations that Filterscope does not run because they could reach"
                            + " beyond the network itself (" + String.join(", ", forbidden)
                            + "); export the network without them.");
        }
    }

    /**
     * Passes a model that is about to run. Loading runs the restore side of the saver, so nothing there may write, and
     * what it reads may only be the file that the loader names.
     *
     * @throws RefusedException when an op could reach any other file
     */
    static void requireRunnable(MetaGraphDef model) {
        SaverRegion saver = SaverRegion.of(model);
        RestorePaths paths = new RestorePaths(model);
        Set<String> forbidden = new TreeSet<>();
        for (NodeDef node : model.getGraphDef().getNodeList()) {
            check(node, saver.holds(node) && paths.allows(node), forbidden);
        }
        Set<String> functions = new HashSet<>();
        for (FunctionDef function : model.getGraphDef().getLibrary().getFunctionList()) {
            functions.add(function.getSignature().getName());
            boolean behindSaver = saver.holds(function);
            for (NodeDef node : function.getNodeDefList()) {
                check(node, behindSaver && paths.allows(node, function), forbidden);
            }
        }
        forbidden.removeAll(functions);
        if (!forbidden.isEmpty()) {
            throw new RefusedException("Loading the model would run operations on files other than its own weights ("
                    + String.join(", ", forbidden) + "); export the network again from a source you trust.");
        }
    }

    private static void check(NodeDef node, boolean behindSaver, Set<String> forbidden) {
        boolean allowed = ALLOWED.contains(node.getOp()) || (behindSaver && SAVER_ONLY.contains(node.getOp()));
        if (!allowed) {
            forbidden.add(node.getOp());
        }
    }

    private static Set<String> read(String resource) {
        try (InputStream stream = OpPolicy.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" +")))
                    .filter(op -> !op.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
