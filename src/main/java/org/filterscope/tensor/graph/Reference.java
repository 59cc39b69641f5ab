package org.filterscope.tensor.graph;

import java.util.List;
import org.tensorflow.proto.NodeDef;

/**
 * How a graph names a tensor: {@code node}, {@code node:1} in a graph, {@code node:output:0} in a function.
 *
 * @param node the node, or a function's argument
 * @param text the reference as it stands, to be written into a graph again
 * @param index which output, counted within its output name
 */
record Reference(String node, String text, int index) {

    static Reference parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Reference(text, text, 0);
        }
        int last = text.lastIndexOf(':');
        return new Reference(text.substring(0, colon), text, index(text.substring(last + 1)));
    }

    /** The data inputs of a node, without its control inputs. */
    static List<String> dataInputs(NodeDef node) {
        return node.getInputList().stream().filter(input -> !isControl(input)).toList();
    }

    static boolean isControl(String input) {
        return input.startsWith("^");
    }

    private static int index(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0; // an argument's name alone: its only tensor
        }
    }
}
