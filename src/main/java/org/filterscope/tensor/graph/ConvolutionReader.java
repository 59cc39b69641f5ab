package org.filterscope.tensor.graph;

import java.util.List;
import org.filterscope.tensor.Convolution;
import org.filterscope.tensor.Convolution.Kind;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.NodeDef;

/** Reads what a convolution is from its node. */
final class ConvolutionReader {

    private ConvolutionReader() {}

    static Convolution read(FlatNode node, FlatGraph graph) {
        List<Long> kernel = Constants.weightShape(graph.inputs(node).get(1), graph);
        int height = kernel.size() == 4 ? Math.toIntExact(Math.max(0, kernel.get(0))) : 0;
        int width = kernel.size() == 4 ? Math.toIntExact(Math.max(0, kernel.get(1))) : 0;
        return new Convolution(
                node.name(),
                height,
                width,
                byRows(node.definition(), "strides"),
                dilation(node, graph),
                kind(node.op()));
    }

    private static Kind kind(String op) {
        if (Ops.DEPTHWISE.contains(op)) {
            return Kind.DEPTHWISE;
        }
        return Ops.TRANSPOSED.contains(op) ? Kind.TRANSPOSED : Kind.PLAIN;
    }

    /** Dilation is an attribute, or, in older graphs, a shuffle of positions before and after the convolution. */
    private static int dilation(FlatNode node, FlatGraph graph) {
        FlatNode before = graph.inputs(node).getFirst().node();
        if (before.op().equals("SpaceToBatchND")) {
            return Constants.integer(graph.inputs(before).get(1).node()).orElse(1);
        }
        return byRows(node.definition(), "dilations");
    }

    private static int byRows(NodeDef node, String attribute) {
        AttrValue value = node.getAttrMap().get(attribute);
        AttrValue format = node.getAttrMap().get("data_format");
        boolean channelsFirst = format != null && format.getS().toStringUtf8().equals("NCHW");
        int rows = channelsFirst ? 2 : 1;
        return value == null || value.getList().getICount() <= rows
                ? 1
                : Math.toIntExact(value.getList().getI(rows));
    }
}
