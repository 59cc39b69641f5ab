package org.filterscope.tensor.graph;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Makes a network with channels first run where TensorFlow only has kernels for channels last, as on processors: each op
 * that knows both orders is put between two transpositions. Names stay, so whoever reads the op's output still does.
 */
final class ChannelsLastRewriting {

    private static final Set<String> TURNED = Set.of(
            "Conv2D",
            "DepthwiseConv2dNative",
            "MaxPool",
            "AvgPool",
            "BiasAdd",
            "FusedBatchNorm",
            "FusedBatchNormV2",
            "FusedBatchNormV3");

    private static final Set<String> PER_AXIS = Set.of("strides", "dilations", "ksize", "explicit_paddings");

    private ChannelsLastRewriting() {}

    static GraphDef of(GraphDef graph) {
        GraphDef.Builder rewritten = graph.toBuilder().clearNode();
        graph.getNodeList().forEach(node -> rewritten.addAllNode(turned(node, false)));
        rewritten.getLibraryBuilder().clearFunction();
        for (FunctionDef function : graph.getLibrary().getFunctionList()) {
            FunctionDef.Builder changed = function.toBuilder().clearNodeDef();
            function.getNodeDefList().forEach(node -> changed.addAllNodeDef(turned(node, true)));
            rewritten.getLibraryBuilder().addFunction(changed);
        }
        return rewritten.build();
    }

    private static List<NodeDef> turned(NodeDef node, boolean inFunction) {
        AttrValue format = node.getAttrMap().get("data_format");
        if (format == null
                || !TURNED.contains(node.getOp())
                || !format.getS().toStringUtf8().equals("NCHW")) {
            return List.of(node);
        }
        String name = node.getName();
        boolean batchNorm = node.getOp().startsWith("FusedBatchNorm");
        String inner = name + "/channels_last";
        AttrValue type = node.getAttrOrThrow("T");

        NodeDef toLast = transpose(name + "/to_last", node.getInput(0), type, inFunction);
        NodeDef.Builder op = node.toBuilder()
                .setName(inner)
                .setInput(0, inFunction ? name + "/to_last:y:0" : name + "/to_last")
                .putAttr("data_format", text("NHWC"))
                .removeAttr("_output_shapes");
        PER_AXIS.stream()
                .filter(attribute -> node.getAttrMap().containsKey(attribute))
                .forEach(attribute -> op.putAttr(attribute, reordered(node.getAttrOrThrow(attribute))));
        String result = inFunction ? inner + (batchNorm ? ":y:0" : ":output:0") : inner;

        List<NodeDef> nodes = new ArrayList<>(List.of(order(name + "/to_last/order", 0, 2, 3, 1), toLast, op.build()));
        if (batchNorm) {
            nodes.addAll(List.of(order(name + "/order", 0, 3, 1, 2), transpose(name, result, type, inFunction)));
        } else {
            // an identity's output is called "output", as the op's is
            String back = name + "/to_first";
            nodes.addAll(List.of(
                    order(back + "/order", 0, 3, 1, 2),
                    transpose(back, result, type, inFunction),
                    NodeDef.newBuilder()
                            .setName(name)
                            .setOp("Identity")
                            .addInput(inFunction ? back + ":y:0" : back)
                            .putAttr("T", type)
                            .build()));
        }
        return nodes;
    }

    private static NodeDef transpose(String name, String input, AttrValue type, boolean inFunction) {
        return NodeDef.newBuilder()
                .setName(name)
                .setOp("Transpose")
                .addInput(input)
                .addInput(inFunction ? name + "/order:output:0" : name + "/order")
                .putAttr("T", type)
                .putAttr(
                        "Tperm",
                        AttrValue.newBuilder().setType(DataType.DT_INT32).build())
                .build();
    }

    /** A constant with the new order of four axes. */
    static NodeDef order(String name, int first, int second, int third, int fourth) {
        TensorProto order = TensorProto.newBuilder()
                .setDtype(DataType.DT_INT32)
                .setTensorShape(TensorShapeProto.newBuilder()
                        .addDim(TensorShapeProto.Dim.newBuilder().setSize(4)))
                .addAllIntVal(List.of(first, second, third, fourth))
                .build();
        return NodeDef.newBuilder()
                .setName(name)
                .setOp("Const")
                .putAttr(
                        "dtype",
                        AttrValue.newBuilder().setType(DataType.DT_INT32).build())
                .putAttr("value", AttrValue.newBuilder().setTensor(order).build())
                .build();
    }

    /** One number, or two for paddings, per axis: from N, C, H, W to N, H, W, C. */
    private static AttrValue reordered(AttrValue perAxis) {
        List<Long> values = perAxis.getList().getIList();
        int each = values.size() / 4;
        if (each == 0) {
            return perAxis;
        }
        List<Long> moved = Stream.of(0, 2, 3, 1)
                .flatMap(axis -> values.subList(axis * each, (axis + 1) * each).stream())
                .toList();
        return AttrValue.newBuilder()
                .setList(AttrValue.ListValue.newBuilder().addAllI(moved))
                .build();
    }

    private static AttrValue text(String value) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(value)).build();
    }
}
