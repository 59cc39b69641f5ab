package org.filterscope.tensor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;

/**
 * Leads tensors out of nested functions. Every function on the way gets a copy of its own for the calls on that way,
 * which returns the wanted tensors (and what it returned before only where that is still needed) and holds no node that
 * neither depends on; so nothing is computed in vain, and other callers of the function are left alone. A mask is led in on
 * the way to its layer in the same manner.
 */
final class Rewriting {

    private final Map<String, FunctionDef> library = new LinkedHashMap<>();
    private final Map<Body, List<Exposed>> wanted = new HashMap<>();
    private final Map<Body, Set<Body>> children = new HashMap<>();
    private final MaskInlet mask;
    private int copies;

    Rewriting(Collection<FunctionDef> functions, List<Exposed> exposed, MaskInlet mask) {
        this.mask = mask;
        functions.forEach(function -> library.put(function.getSignature().getName(), function));
        for (Exposed tensor : exposed) {
            Body body = tensor.port().node().body();
            wanted.computeIfAbsent(body, b -> new ArrayList<>()).add(tensor);
            for (Body inner = body, outer = body.caller(); outer != null; inner = outer, outer = outer.caller()) {
                children.computeIfAbsent(outer, b -> new LinkedHashSet<>()).add(inner);
            }
        }
    }

    /** All functions by their names, the copies included. */
    Map<String, FunctionDef> functions() {
        return library;
    }

    /**
     * A body's nodes after the rewriting and how each wanted tensor is named there.
     *
     * @param nodes the nodes that are still needed, in their old order
     * @param references the wanted tensors, in the order in which the body returns them
     */
    record Result(List<NodeDef> nodes, Map<Exposed, String> references) {}

    /** What a function's copy returns beyond, or instead of, what the function returned. */
    private record Copy(String name, List<Exposed> returned, int originals) {}

    /**
     * Rewrites a body and everything below it.
     *
     * @param given all nodes of the body
     * @param asked references that must stay, besides the wanted tensors
     */
    Result rewrite(Body body, List<NodeDef> given, Collection<String> asked) {
        List<NodeDef> nodes = mask.multiplied(body, given);
        List<String> needed =
                asked.stream().map(reference -> mask.read(body, reference)).toList();
        List<Exposed> own = wanted.getOrDefault(body, List.of());
        Set<Body> called = children.getOrDefault(body, Set.of());
        Set<String> roots = new LinkedHashSet<>(needed);
        own.forEach(tensor -> roots.add(mask.read(body, tensor.port().text())));
        Set<String> stillRead = dataReferences(reachable(nodes, roots), nodes, needed);
        called.forEach(child -> roots.add(callOf(child).getName()));
        Set<String> kept = reachable(nodes, roots);
        stillRead.addAll(dataReferences(kept, nodes, needed));

        Map<Exposed, String> references = new LinkedHashMap<>();
        own.forEach(
                tensor -> references.put(tensor, mask.read(body, tensor.port().text())));
        Map<String, NodeDef> replaced = new HashMap<>();
        for (Body child : called) {
            NodeDef call = callOf(child);
            Copy copy = copy(child, stillRead.contains(call.getName()));
            replaced.put(call.getName(), redirected(body, child, copy));
            for (int i = 0; i < copy.returned().size(); i++) {
                int index = copy.originals() + i;
                references.put(
                        copy.returned().get(i), call.getName() + (body.function() == null ? ":" : ":output:") + index);
            }
        }
        Body masked = mask.after(body);
        if (masked != null
                && !called.contains(masked)
                && kept.contains(callOf(masked).getName())) {
            replaced.put(callOf(masked).getName(), redirected(body, masked, copy(masked, true)));
        }
        List<NodeDef> result = nodes.stream()
                .filter(node -> kept.contains(node.getName()))
                .map(node -> replaced.getOrDefault(node.getName(), node))
                .toList();
        return new Result(result, references);
    }

    private Copy copy(Body body, boolean keepOriginals) {
        FunctionDef function = Objects.requireNonNull(body.function());
        Collection<String> needed = keepOriginals
                ? Stream.concat(function.getRetMap().values().stream(), function.getControlRetMap().values().stream())
                        .toList()
                : List.of();
        Result result = rewrite(body, function.getNodeDefList(), needed);
        String name = function.getSignature().getName() + "_exposed_" + copies++;

        FunctionDef.Builder copy = function.toBuilder().clearNodeDef().addAllNodeDef(result.nodes());
        function.getRetMap().forEach((output, reference) -> copy.putRet(output, mask.read(body, reference)));
        if (mask.passes(body)) {
            mask.declare(copy);
        }
        OpDef.Builder signature = copy.getSignatureBuilder().setName(name);
        if (!keepOriginals) {
            copy.clearRet().clearControlRet();
            signature.clearOutputArg().clearControlOutput();
        }
        int originals = signature.getOutputArgCount();
        List<Exposed> returned = List.copyOf(result.references().keySet());
        for (int i = 0; i < returned.size(); i++) {
            String output = "exposed_" + copies + "_" + i;
            signature.addOutputArg(OpDef.ArgDef.newBuilder()
                    .setName(output)
                    .setType(returned.get(i).type()));
            copy.putRet(output, Objects.requireNonNull(result.references().get(returned.get(i))));
        }
        library.put(name, copy.build());
        return new Copy(name, returned, originals);
    }

    private NodeDef redirected(Body caller, Body child, Copy copy) {
        NodeDef call = mask.passes(child) ? mask.handedOn(caller, callOf(child)) : callOf(child);
        List<DataType> types = new ArrayList<>(call.getAttrOrThrow("Tout")
                .getList()
                .getTypeList()
                .subList(
                        0,
                        Math.min(
                                copy.originals(),
                                call.getAttrOrThrow("Tout").getList().getTypeCount())));
        copy.returned().forEach(tensor -> types.add(tensor.type()));
        AttrValue.Builder function = call.getAttrOrThrow("f").toBuilder();
        function.getFuncBuilder().setName(copy.name());
        return call.toBuilder()
                .putAttr("f", function.build())
                .putAttr(
                        "Tout",
                        AttrValue.newBuilder()
                                .setList(AttrValue.ListValue.newBuilder().addAllType(types))
                                .build())
                .removeAttr("_output_shapes")
                .build();
    }

    private static NodeDef callOf(Body body) {
        return Objects.requireNonNull(body.call(), "a called body has a call");
    }

    /** The nodes that some tensors depend on, through data and control inputs. */
    private static Set<String> reachable(List<NodeDef> nodes, Collection<String> references) {
        Map<String, NodeDef> byName = new HashMap<>();
        nodes.forEach(node -> byName.put(node.getName(), node));
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        references.forEach(reference -> open.push(nodeOf(reference)));
        while (!open.isEmpty()) {
            String name = open.pop();
            NodeDef node = byName.get(name);
            if (node != null && found.add(name)) {
                node.getInputList().forEach(input -> open.push(nodeOf(input)));
            }
        }
        return found;
    }

    /** The nodes whose values are read, by other nodes among those kept or from outside. */
    private static Set<String> dataReferences(Set<String> kept, List<NodeDef> nodes, Collection<String> fromOutside) {
        Set<String> read = new LinkedHashSet<>();
        nodes.stream()
                .filter(node -> kept.contains(node.getName()))
                .forEach(node -> Reference.dataInputs(node).forEach(input -> read.add(nodeOf(input))));
        fromOutside.stream().filter(text -> !Reference.isControl(text)).forEach(text -> read.add(nodeOf(text)));
        return read;
    }

    private static String nodeOf(String reference) {
        return Reference.parse(Reference.isControl(reference) ? reference.substring(1) : reference)
                .node();
    }
}
