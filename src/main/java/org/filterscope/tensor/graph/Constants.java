package org.filterscope.tensor.graph;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** What a graph's file tells of its constants and weights without running it. */
final class Constants {

    private Constants() {}

    /** The value of a constant node that holds one whole number. */
    static Optional<Integer> integer(FlatNode node) {
        if (!node.op().equals("Const")) {
            return Optional.empty();
        }
        TensorProto tensor = node.definition().getAttrOrThrow("value").getTensor();
        if (tensor.getDtype() == DataType.DT_INT64) {
            return tensor.getInt64ValCount() > 0
                    ? Optional.of((int) tensor.getInt64Val(0))
                    : Optional.of(tensor.getTensorContent())
                            .filter(bytes -> bytes.size() == Long.BYTES)
                            .map(bytes -> (int) bytes.asReadOnlyByteBuffer()
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .getLong());
        }
        return tensor.getIntValCount() > 0
                ? Optional.of(tensor.getIntVal(0))
                : Optional.of(tensor.getTensorContent())
                        .filter(bytes -> bytes.size() == Integer.BYTES)
                        .map(bytes -> bytes.asReadOnlyByteBuffer()
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getInt());
    }

    /** The shape of a weight, as far as its constant or variable states it; empty when it does not. */
    static List<Long> weightShape(Port weight, FlatGraph graph) {
        FlatNode node = weight.node();
        for (int step = 0; step < 8; step++) {
            NodeDef definition = node.definition();
            if (definition.getOp().equals("Const")) {
                return sizes(definition.getAttrOrThrow("value").getTensor().getTensorShape());
            }
            if (definition.getAttrMap().containsKey("shape")) {
                return sizes(definition.getAttrOrThrow("shape").getShape());
            }
            List<Port> inputs = graph.inputs(node);
            if (inputs.isEmpty()) {
                return List.of();
            }
            node = inputs.getFirst().node();
        }
        return List.of();
    }

    private static List<Long> sizes(TensorShapeProto shape) {
        return shape.getDimList().stream().map(TensorShapeProto.Dim::getSize).toList();
    }
}
