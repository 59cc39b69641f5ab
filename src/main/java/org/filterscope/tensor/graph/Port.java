package org.filterscope.tensor.graph;

/**
 * One tensor of the flattened graph.
 *
 * @param node the node that computes it
 * @param text the tensor's reference within the node's body
 */
record Port(FlatNode node, String text) {

    static Port of(FlatNode node, Reference reference) {
        // "x" and "x:0" are one tensor in a graph
        String text = node.body().function() == null && reference.index() == 0 ? node.name() : reference.text();
        return new Port(node, text);
    }
}
