package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chains of hypernyms as nodes of a tree, each with a label and a parent that comes before it: chains share their ends. */
final class HypernymTree {

    /** The parent of a root, and the node of an empty chain. */
    static final int NONE = -1;

    /** WordNet's longest chain has 19 nouns; a file that claims a far longer one is damaged. */
    private static final int DEEPEST = 100;

    record Node(String label, int parent) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<List<String>> chains = new ArrayList<>();

    /** The node of a chain, the nearest hypernym first; its missing nodes are added. */
    int add(List<String> chain) {
        int node = NONE;
        for (String label : chain.reversed()) {
            node = add(new Node(label, node));
        }
        return node;
    }

    /** Adds a node whose parent is there already. */
    int add(Node node) {
        return numbers.computeIfAbsent(node, added -> {
            List<String> chain = new ArrayList<>();
            chain.add(added.label());
            chain.addAll(chain(added.parent()));
            if (chain.size() > DEEPEST) {
                throw new IllegalArgumentException("a chain of hypernyms is too long");
            }
            chains.add(List.copyOf(chain));
            nodes.add(added);
            return nodes.size() - 1;
        });
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<String> chain(int node) {
        return node == NONE ? List.of() : chains.get(node);
    }
}
