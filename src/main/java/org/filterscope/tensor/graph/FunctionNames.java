package org.filterscope.tensor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;

/** The functions that nodes mention, wherever in their settings. */
final class FunctionNames {

    private FunctionNames() {}

    /** Every mention: the op itself, function attributes, and the attributes handed on to those functions in turn. */
    static List<String> in(NodeDef node) {
        List<String> names = new ArrayList<>(List.of(node.getOp()));
        Deque<AttrValue> open = new ArrayDeque<>(node.getAttrMap().values());
        while (!open.isEmpty()) {
            AttrValue value = open.pop();
            List<NameAttrList> functions = new ArrayList<>(value.getList().getFuncList());
            if (value.hasFunc()) {
                functions.add(value.getFunc());
            }
            for (NameAttrList function : functions) {
                names.add(function.getName());
                open.addAll(function.getAttrMap().values());
            }
        }
        return names;
    }

    /** The functions of a library that some nodes reach, through any number of others. */
    static Set<String> reachedBy(Collection<NodeDef> nodes, Map<String, FunctionDef> library) {
        Set<String> found = new HashSet<>();
        Deque<NodeDef> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            for (String name : in(open.pop())) {
                FunctionDef function = library.get(name);
                if (function != null && found.add(name)) {
                    open.addAll(function.getNodeDefList());
                }
            }
        }
        return found;
    }
}
