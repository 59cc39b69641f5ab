package org.filterscope.tensor.graph;

import org.tensorflow.proto.NodeDef;

/**
 * A node that computes something, wherever it stands.
 *
 * @param body the graph or function call it stands in
 * @param definition the node as the model's file has it
 */
record FlatNode(Body body, NodeDef definition) {

    String op() {
        return definition.getOp();
    }

    String name() {
        return definition.getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlatNode node
                && node.body == body
                && node.name().equals(name());
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(body) + name().hashCode();
    }
}
